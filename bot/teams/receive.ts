import type { Activity, TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Request, Response } from 'express';
import type { Log } from '../log.ts';
import type { Adapter } from './cloud.ts';
import { type Incoming, understand } from './incoming.ts';

/** What a press is answered with: a card in the pressed one's place, or a word beside it. */
export type Answer =
  | { card: object }
  | { message: string }
  | { error: { code: string; message: string } }
  /** The window beside the chat: goes on with a card, or ends with a word. */
  | { dialog: { title: string; card: object } | string }
  /** What may be chosen for the letters typed so far. */
  | { choices: readonly { title: string; value: string }[] };

/** Called once for each activity that was checked and understood. */
export type Turn = (incoming: Incoming) => Promise<Answer | null>;

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

const TYPES = {
  card: ADAPTIVE,
  message: 'application/vnd.microsoft.activity.message',
  error: 'application/vnd.microsoft.error',
  search: 'application/vnd.microsoft.search.searchResponse',
};

/** Teams cuts a dialog's title off. */
const LONGEST_TITLE = 60;

function taskBody(dialog: { title: string; card: object } | string) {
  if (typeof dialog === 'string') return { task: { type: 'message', value: dialog } };
  const title = dialog.title.slice(0, LONGEST_TITLE);
  const card = { contentType: ADAPTIVE, content: dialog.card };
  return { task: { type: 'continue', value: { title, width: 'medium', height: 'large', card } } };
}

function invokeBody(answer: Answer | null) {
  if (!answer) return { statusCode: 200, type: TYPES.message, value: '' };
  if ('card' in answer) return { statusCode: 200, type: TYPES.card, value: answer.card };
  if ('dialog' in answer) return taskBody(answer.dialog);
  if ('choices' in answer) return { statusCode: 200, type: TYPES.search, value: { results: answer.choices } };
  if ('message' in answer) return { statusCode: 200, type: TYPES.message, value: answer.message };
  return { statusCode: 400, type: TYPES.error, value: answer.error };
}

/** Whose keys could not be fetched is neither let in nor turned away: Teams comes again. */
const isUnchecked = (error: unknown): boolean =>
  error instanceof AuthenticationError ? error.statusCode >= 500 : (error as Error).name === 'FetchError';

/** The door that Teams knocks at. Whatever is wrong with a request, its sender learns no more than the status. */
export function receiver(adapter: Adapter, tenantId: string, turn: Turn, log: Log) {
  return async ({ body, headers }: Request, response: Response): Promise<void> => {
    if (typeof body?.type !== 'string' || typeof body.serviceUrl !== 'string') {
      response.status(400).json({ error: { code: 'bad-activity', message: 'This is not an activity.' } });
      return;
    }
    let answer: { status: number; body?: unknown } = { status: 401 };
    const logic = async ({ activity }: TurnContext) => {
      answer = await answered(activity, tenantId, turn, log).catch((error: unknown) => {
        log.error({ err: error, type: activity.type }, 'teams.bug');
        return { status: 500 };
      });
    };
    try {
      await adapter.receive(headers.authorization ?? '', body, logic);
    } catch (error) {
      if (!(error instanceof AuthenticationError))
        log.warn({ reason: (error as Error).name }, 'teams.refused');
      if (isUnchecked(error)) answer = { status: 503 };
    }
    response.status(answer.status).json(answer.body);
  };
}

async function answered(activity: Activity, tenantId: string, turn: Turn, log: Log) {
  const incoming = understand(activity, tenantId);
  if (!incoming) {
    log.warn({ type: activity.type }, 'teams.not-for-us');
    return { status: 403 };
  }
  const answer = await turn(incoming);
  return activity.type === 'invoke' ? { status: 200, body: invokeBody(answer) } : { status: 200 };
}
