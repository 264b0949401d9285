import { quietUntil } from '../../shared/office/sendings/rules.ts';
import type { Person } from '../../shared/person.ts';
import { millis } from '../../shared/time.ts';
import type { Card } from '../card.ts';
import { RemoteError } from '../remote.ts';
import type { Conversation } from '../store/conversations.ts';
import type { OutboxRow } from '../store/outbox.ts';
import { isClosed, NotNow, type Outcome, WITHDRAWN } from './outcome.ts';
import { reach } from './reach.ts';
import type { Rooms } from './rooms.ts';

type Draw = (reader: Person) => Promise<Card | null>;

const QUIET = 'quiet hours';

/** Waits for the person's working day, once: who was put off so is told when that day has come, whatever the clock did since. */
export function mindHours({ app }: Rooms, row: Pick<OutboxRow, 'urgent' | 'reason'>, reader: Person): void {
  if (row.urgent || row.reason === QUIET || !app.config.quietHours) return;
  const now = app.clock.now();
  const until = quietUntil(reader.hours, now);
  if (until) throw new NotNow(millis(until) - millis(now), QUIET);
}

export async function speakTo(rooms: Rooms, to: string, draw: Draw): Promise<Outcome> {
  const reader = await rooms.drawing.store.people.get(to);
  if (!reader?.enabled) return WITHDRAWN;
  const card = await draw(reader);
  if (!card) return WITHDRAWN;
  return inConversation(rooms, to, async (conversation) => ({
    is: 'sent',
    remoteId: await rooms.teams.say(conversation, card),
  }));
}

/** What was sent before, and its reader; null when either is not there any more. */
async function sentBefore({ app, drawing }: Rooms, { to, of }: { to: string; of: string }) {
  const [reader, first] = await Promise.all([drawing.store.people.get(to), app.store.sendings.get(of)]);
  return reader && first?.remoteId ? { reader, activityId: first.remoteId } : null;
}

export async function update(rooms: Rooms, body: { to: string; of: string }, draw: Draw): Promise<Outcome> {
  const before = await sentBefore(rooms, body);
  const card = before && (await draw(before.reader));
  if (!before || !card) return WITHDRAWN;
  return changing(rooms, body.to, before.activityId, (conversation) =>
    rooms.teams.update(conversation, before.activityId, card),
  );
}

export async function recall(rooms: Rooms, body: { to: string; of: string }): Promise<Outcome> {
  const before = await sentBefore(rooms, body);
  if (!before) return WITHDRAWN;
  return changing(rooms, body.to, before.activityId, (conversation) =>
    rooms.teams.recall(conversation, before.activityId),
  );
}

/** A message that is not there any more needs no change. */
async function changing(
  rooms: Rooms,
  to: string,
  activityId: string,
  change: (conversation: Conversation) => Promise<unknown>,
): Promise<Outcome> {
  return inConversation(rooms, to, async (conversation) => {
    try {
      await change(conversation);
    } catch (error) {
      if (error instanceof RemoteError && error.code === 'ActivityNotFoundInConversation') return WITHDRAWN;
      throw error;
    }
    return { is: 'sent', remoteId: activityId };
  });
}

/** Speaks where the person is; what Teams says of the conversation itself is remembered. */
async function inConversation(
  rooms: Rooms,
  personId: string,
  speak: (conversation: Conversation) => Promise<Outcome>,
): Promise<Outcome> {
  const { note } = rooms;
  const { store, clock } = rooms.app;
  const conversation = await reach(rooms, personId);
  if ('is' in conversation) return conversation;
  try {
    return await speak(conversation);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.status === 404) {
      await note(() => store.conversations.forget(personId));
      return { is: 'retry', reason: `teams 404 ${error.code}`, afterMs: null };
    }
    if (isClosed(error)) await note(() => store.conversations.lose(personId, error.code, clock.now()));
    else if (error.code === 'ForbiddenOperationException')
      await note(() => store.conversations.forget(personId));
    throw error;
  }
}
