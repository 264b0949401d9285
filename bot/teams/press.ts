import type { Person } from '../../shared/person.ts';
import { Refusal } from '../../shared/refusal.ts';
import { type App, newId } from '../app.ts';
import { type Card, card, press, refreshing, text } from '../card.ts';
import { withBreak } from '../cards/on-a-break.ts';
import { withWayOn } from '../cards/way-on.ts';
import { BadInput, enter } from '../enter.ts';
import type { Door } from '../stage.ts';
import { everyone, type Reader, speak } from '../texts.ts';
import type { Chat } from './chat.ts';
import type { Pressed } from './incoming.ts';
import { nested } from './nested.ts';
import type { Answer } from './receive.ts';
import { texts } from './texts.ts';

export const words = (reader: Reader | null) => speak<keyof typeof texts.en>(texts, reader ?? everyone);

/** What is open to a press: doors for everyone that have something to show. */
export const isPressable = (door: Door | undefined): door is Door =>
  !!door && door.contract.by === 'employee' && (!door.contract.reads || !!door.reply);

/**
 * Enters the door and draws what then stands in the card's place; null: there is nothing to show any more, as what the
 * card was about is over.
 */
export async function pressed(
  app: App,
  chat: Chat,
  door: Door | undefined,
  incoming: Pressed,
): Promise<Answer | null> {
  const reader = await app.store.people.get(incoming.personId);
  const say = words(reader);
  if (!isPressable(door)) return { error: { code: 'unknown-verb', message: say('unknown-verb') } };
  const { msteams: _, verb: __, ...data } = nested(incoming.data);
  const actor = { id: incoming.personId, name: incoming.name, roles: [] };
  try {
    const { input } = await enter(app, door, actor, data);
    if (!door.reply) return { message: say('saved') };
    const drawn = await door.reply(app, actor, input);
    if (!drawn) return null;
    const shown = withWayOn(reader ?? everyone, drawn);
    if (!door.contract.reads) return { card: shown };
    const asked = only(data, input as object);
    return { card: lasting(reader ? await withBreak(app, reader, shown) : shown, door, asked) };
  } catch (error) {
    return refused(app, chat, door, error, reader);
  }
}

/** Of what a client sent, what the door takes: the rest is not carried about. */
const only = (data: Record<string, unknown>, taken: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => Object.hasOwn(taken, name)));

const asks = (of: Card): boolean => of.body.some(({ type }) => type.startsWith('Input.'));

/** Looked at again, it is read again; not while somebody may be filling it in. */
const lasting = (shown: Card, { contract }: Door, data: Record<string, unknown>): Card =>
  shown.refresh || asks(shown) ? shown : refreshing(shown, contract.name, data);

function refused({ log }: App, chat: Chat, door: Door, error: unknown, reader: Person | null): Answer {
  const say = words(reader);
  if (error instanceof BadInput) {
    const fields = list(say, Object.keys(error.fields), reader);
    return { error: { code: 'bad-input', message: say('bad-input', { fields }) } };
  }
  if (error instanceof Refusal) {
    const why = chat.words(door.contract.name, error, reader ?? everyone);
    return { card: card(why, [text(why)], [press(say('button.status'), 'opt-in.rounds')]) };
  }
  log.error({ err: error, door: door.contract.name, id: newId() }, 'door.bug');
  return { error: { code: 'our-fault', message: say('our-fault') } };
}

/** The fields as people know them: the first step of each path, by its label. */
function list(say: ReturnType<typeof words>, paths: readonly string[], reader: Reader | null): string {
  const named = paths.map((path) => {
    const key = `field.${path.split('.')[0]}`;
    return say(key in texts.en ? (key as keyof typeof texts.en) : 'a-field');
  });
  return new Intl.ListFormat(reader?.language.startsWith('en') ? reader.language : 'en').format(
    new Set(named),
  );
}
