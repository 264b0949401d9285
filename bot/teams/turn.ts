import { Refusal } from '../../shared/refusal.ts';
import { type App, newId } from '../app.ts';
import { card, press, text } from '../card.ts';
import { BadInput, enter } from '../enter.ts';
import type { Words } from '../refusals.ts';
import type { Command, Door, Stage } from '../stage.ts';
import type { Incoming } from './incoming.ts';
import type { Answer, Turn } from './receive.ts';

export interface Chat {
  stages: readonly Stage[];
  /** Answers whatever no command knows. */
  fallback: Command;
  /** Answers who has just come: said once for each person, however often the app is installed. */
  welcome: string;
  words: Words;
}

type Pressed = Extract<Incoming, { kind: 'pressed' }>;

/** From what happened in Teams to a door or a command, and back to what the chat shows. */
export function chatTurn(app: App, chat: Chat): Turn {
  const doors = new Map(
    chat.stages.flatMap(({ doors = [] }) => doors).map((door) => [door.contract.name, door]),
  );
  const commands = chat.stages.flatMap(({ commands = [] }) => commands);

  return async (incoming) => {
    if (!incoming.personal)
      return incoming.kind === 'pressed' ? { message: 'Please open our chat for this.' } : null;
    if (incoming.kind === 'removed') {
      await app.store.conversations.lose(incoming.personId, 'uninstalled', app.clock.now());
      return null;
    }
    await remember(app, incoming);
    if (incoming.kind === 'installed') return welcomed(app, chat, incoming);
    if (incoming.kind === 'said')
      return said(app, incoming, commandFor(commands, incoming.text) ?? chat.fallback);
    if (incoming.kind === 'pressed') return pressed(app, chat, doors.get(incoming.verb), incoming);
    return incoming.invoked
      ? { error: { code: 'not-supported', message: 'This is not something I know.' } }
      : null;
  };
}

/** Who they are and where they can be reached, before anything is answered. */
const remember = ({ store, clock }: App, { personId, name, conversationId, serviceUrl }: Incoming) =>
  store.transaction(async () => {
    await store.people.meet(personId, name, clock.now());
    await store.conversations.keep(personId, conversationId, serviceUrl, clock.now());
  });

export function commandFor(commands: readonly Command[], typed: string): Command | undefined {
  const plain = typed
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return commands.find(({ words }) => words.includes(plain));
}

/** Only who came by themselves: whom we write to first has our message already. */
async function welcomed(app: App, { welcome }: Chat, { personId }: Incoming): Promise<null> {
  if (await app.store.sendings.knows(personId)) return null;
  await app.outbox.put([
    { kind: 'answer', key: `${welcome}/${personId}`, to: personId, command: welcome, said: '' },
  ]);
  app.outbox.wake();
  return null;
}

/** Answered from the outbox, under the activity's own key: an activity that Teams sends twice is answered once. */
async function said(
  app: App,
  { personId, activityId, text }: Extract<Incoming, { kind: 'said' }>,
  { name }: Command,
) {
  const key = `${name}/${personId}/${activityId}`;
  await app.outbox.put([{ kind: 'answer', key, to: personId, command: name, said: text, urgent: true }]);
  app.outbox.wake();
  return null;
}

/** A field's id may be a path: `levels::Writing::level` arrives as `{levels: {Writing: {level}}}`. Empty fields are left out. */
export function nested(data: Record<string, unknown>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(data)) {
    if (value === '') continue;
    const steps = path.split('::').filter((step) => step !== '__proto__' && step !== 'constructor');
    const last = steps.pop();
    let at = whole;
    for (const step of steps) {
      const inner = ownRecord(at, step) ?? {};
      at[step] = inner;
      at = inner;
    }
    if (last) at[last] = value;
  }
  return whole;
}

/** Only what was put there: `toString` and the like are everybody's. */
function ownRecord(of: Record<string, unknown>, step: string): Record<string, unknown> | null {
  const known = Object.hasOwn(of, step) ? of[step] : null;
  return typeof known === 'object' && !Array.isArray(known)
    ? (known as Record<string, unknown> | null)
    : null;
}

async function pressed(
  app: App,
  chat: Chat,
  door: Door | undefined,
  incoming: Pressed,
): Promise<Answer | null> {
  if (!door || (door.contract.reads && !door.reply) || door.contract.by !== 'employee') {
    return { error: { code: 'unknown-verb', message: 'This button is not one of ours any more.' } };
  }
  const { msteams: _, verb: __, ...data } = nested(incoming.data);
  const actor = { id: incoming.personId, name: incoming.name, roles: [] };
  try {
    const { input } = await enter(app, door, actor, data);
    const shown = await door.reply?.(app, actor, input);
    return shown ? { card: shown } : { message: 'Saved. Thank you!' };
  } catch (error) {
    return refused(app, chat, door, error);
  }
}

function refused({ log }: App, chat: Chat, door: Door, error: unknown): Answer {
  if (error instanceof BadInput) return { error: { code: 'bad-input', message: words(error) } };
  if (error instanceof Refusal) {
    const why = chat.words(error.code, error.detail);
    return { card: card(why, [text(why)], [press('Where do I stand?', 'opt-in.rounds')]) };
  }
  log.error({ err: error, door: door.contract.name, id: newId() }, 'door.bug');
  return {
    error: {
      code: 'our-fault',
      message: 'Something went wrong on our side. Nothing was changed; please try again.',
    },
  };
}

const words = ({ fields }: BadInput): string =>
  `Please check: ${Object.keys(fields).join(', ')}. Nothing was changed.`;
