import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Card } from '../card.ts';
import type { Config } from '../config.ts';
import { RemoteError, type TokenSource } from '../remote.ts';
import { openConnector, scopeOf } from './cloud.ts';
import { UNREADABLE, understood } from './errors.ts';

export interface Place {
  conversationId: string;
  serviceUrl: string;
}

/** No answer is waited for longer, nor its end. */
const PATIENCE_MS = 15_000;

type Ask<T> = (connector: ConnectorClient, options: never) => Promise<T>;

/** It stands there, only its id is not known: said again it would stand there twice. */
function unreadable(error: unknown): null {
  if (error instanceof RemoteError && error.code === UNREADABLE) return null;
  throw error;
}

/** As far as the client tells of it beside what it read. */
interface Answered {
  _response?: { headers: { get(name: string): string | undefined } };
}

/** A page that somebody on the way put in place of the answer is no success of Teams. */
function ofTeams<T>(answer: T): T {
  const type = (answer as Answered)._response?.headers.get('content-type');
  if (type?.startsWith('text/html')) throw new RemoteError('teams', 0, 'PageInstead');
  return answer;
}

const message = (card: Card): Partial<Activity> => ({
  type: 'message',
  summary: card.fallbackText,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

/** What leaves towards Teams. Every call throws `RemoteError`. */
export function openSending(config: Config, tokens: TokenSource, patienceMs = PATIENCE_MS) {
  const connectors = new Map<string, Promise<ConnectorClient>>();
  const at = (serviceUrl: string) => {
    const known = connectors.get(serviceUrl) ?? openConnector(config, tokens, serviceUrl);
    connectors.set(serviceUrl, known);
    return known;
  };
  const once = async <T>(serviceUrl: string, ask: Ask<T>): Promise<T> => {
    try {
      // The client's own timeout ends with the headers; who drips would be listened to for ever.
      const abortSignal = AbortSignal.timeout(patienceMs);
      return ofTeams(await ask(await at(serviceUrl), { abortSignal } as never));
    } catch (error) {
      throw understood(error);
    }
  };
  const asked = <T>(serviceUrl: string, ask: Ask<T>): Promise<T> =>
    once(serviceUrl, ask).catch(async (error: RemoteError) => {
      // A token may be called back before its time: with a new one it is tried once more.
      if (error.status !== 401 || error.code === 'BotNotRegistered') throw error;
      await tokens(scopeOf(config), true);
      return once(serviceUrl, ask);
    });
  const bot = { id: `28:${config.clientId}`, name: 'Pairwise' };

  return {
    /** Gives back the activity's id, by which the card can be replaced; null where Teams took it and did not say. */
    say: async ({ conversationId, serviceUrl }: Place, card: Card): Promise<string | null> => {
      const sent = await asked(serviceUrl, ({ conversations }, options) =>
        conversations.sendToConversation(conversationId, message(card) as never, options),
      ).catch(unreadable);
      return sent?.id ?? null;
    },

    update: ({ conversationId, serviceUrl }: Place, activityId: string, card: Card) =>
      asked(serviceUrl, ({ conversations }, options) =>
        conversations.updateActivity(conversationId, activityId, message(card) as never, options),
      ),

    /** Takes a message out of the conversation again. */
    recall: ({ conversationId, serviceUrl }: Place, activityId: string) =>
      asked(serviceUrl, ({ conversations }, options) =>
        conversations.deleteActivity(conversationId, activityId, options),
      ),

    /** The 1:1 conversation with a person; refused while the app is not installed for them. */
    open: async (personId: string): Promise<Place> => {
      const parameters = {
        bot,
        members: [{ id: personId }],
        isGroup: false,
        tenantId: config.tenantId,
        channelData: { tenant: { id: config.tenantId } },
      };
      const serviceUrl = config.botServiceUrl;
      const opened = await asked(serviceUrl, ({ conversations }, options) =>
        conversations.createConversation(parameters as never, options),
      );
      if (!opened.id) throw new RemoteError('teams', 0, UNREADABLE);
      return { conversationId: opened.id, serviceUrl };
    },

    /** A new post in a channel; gives back its id. */
    post: async (
      { teamId, channelId }: { teamId: string; channelId: string },
      card: Card,
    ): Promise<string | null> => {
      const parameters = {
        bot,
        isGroup: true,
        tenantId: config.tenantId,
        channelData: { channel: { id: channelId }, team: { id: teamId }, tenant: { id: config.tenantId } },
        activity: message(card),
      };
      const posted = await asked(config.botServiceUrl, ({ conversations }, options) =>
        conversations.createConversation(parameters as never, options),
      ).catch(unreadable);
      return posted?.id ?? null;
    },
  };
}

export type Teams = ReturnType<typeof openSending>;
