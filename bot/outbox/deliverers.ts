import type { Person } from '../../shared/person.ts';
import type { App } from '../app.ts';
import type { Card } from '../card.ts';
import { RemoteError } from '../remote.ts';
import type { Stage } from '../stage.ts';
import type { Conversation } from '../store/conversations.ts';
import type { OutboxRow } from '../store/sendings.ts';
import type { Teams } from '../teams/index.ts';
import { bookMeeting, cancelMeeting } from './calendar.ts';
import type { Kind, Sending } from './index.ts';
import { isClosed, type Outcome } from './outcome.ts';
import { reach } from './reach.ts';

type Body<K extends Kind> = Omit<
  Extract<Sending, { kind: K }>,
  'key' | 'kind' | 'roundId' | 'urgent' | 'dueAt'
>;
export type Row<K extends Kind> = Omit<OutboxRow, 'body'> & { body: Body<K> };
export type Deliverers = { [K in Kind]: (row: Row<K>) => Promise<Outcome> };

/** What every deliverer works with; `allow` waits until the limits let one more request through. */
export interface Rooms {
  app: App;
  teams: Teams;
  stages: readonly Stage[];
  allow: () => Promise<void>;
}

const WITHDRAWN: Outcome = { is: 'withdrawn' };

export function deliverers(rooms: Rooms): Deliverers {
  const { app, teams, stages } = rooms;
  const cards = named(stages.flatMap(({ cards = [] }) => cards));
  const postings = named(stages.flatMap(({ postings = [] }) => postings));
  const invitations = named(stages.flatMap(({ invitations = [] }) => invitations));
  const commands = named(stages.flatMap(({ commands = [] }) => commands));
  return {
    say: ({ body }) =>
      toPerson(rooms, body.to, (reader) => find(cards, body.card).draw(app, reader, body.params as never)),
    answer: ({ body }) =>
      speakTo(rooms, body.to, (reader) =>
        find(commands, body.command).reply(app, { id: reader.id, name: reader.name, roles: [] }, body.said),
      ),
    post: async ({ body }) => {
      const card = await find(postings, body.posting).draw(app, body.params as never);
      if (!card) return WITHDRAWN;
      await rooms.allow();
      return { is: 'sent', remoteId: await teams.post(body.channel, card) };
    },
    update: ({ body }) =>
      update(rooms, body, (reader) => find(cards, body.card).draw(app, reader, body.params as never)),
    book: (row) => bookMeeting(rooms, row, find(invitations, row.body.invitation)),
    cancel: (row) => cancelMeeting(rooms, row),
    notify: async ({ body }) => {
      const webUrl = `https://teams.microsoft.com/l/entity/${app.config.teamsAppId}/${body.page}`;
      await app.graph.notify({
        personId: body.to,
        activity: body.activity,
        preview: body.preview,
        webUrl,
        parameters: body.parameters,
      });
      return { is: 'sent', remoteId: null };
    },
  };
}

type Draw = (reader: Person) => Promise<Card | null>;

/** Unasked: not to someone who wants to hear nothing. Who wrote to us is always answered. */
async function toPerson(rooms: Rooms, to: string, draw: Draw): Promise<Outcome> {
  return speakTo(rooms, to, async (reader) => (reader.doNotContactAt ? null : draw(reader)));
}

async function speakTo(rooms: Rooms, to: string, draw: Draw): Promise<Outcome> {
  const reader = await rooms.app.store.people.get(to);
  if (!reader?.enabled) return WITHDRAWN;
  const card = await draw(reader);
  if (!card) return WITHDRAWN;
  return inConversation(rooms, to, async (conversation) => ({
    is: 'sent',
    remoteId: await rooms.teams.say(conversation, card),
  }));
}

async function update(rooms: Rooms, { to, of }: { to: string; of: string }, draw: Draw): Promise<Outcome> {
  const [reader, first] = await Promise.all([
    rooms.app.store.people.get(to),
    rooms.app.store.sendings.get(of),
  ]);
  const card = reader && first?.remoteId ? await draw(reader) : null;
  if (!card || !first?.remoteId) return WITHDRAWN;
  const activityId = first.remoteId;
  return inConversation(rooms, to, async (conversation) => {
    await rooms.teams.update(conversation, activityId, card);
    return { is: 'sent', remoteId: activityId };
  });
}

/** Speaks where the person is; what Teams says of the conversation itself is remembered. */
async function inConversation(
  rooms: Rooms,
  personId: string,
  speak: (conversation: Conversation) => Promise<Outcome>,
): Promise<Outcome> {
  const { store, clock } = rooms.app;
  const conversation = await reach(rooms, personId);
  if ('is' in conversation) return conversation;
  await rooms.allow();
  try {
    return await speak(conversation);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.status === 404) {
      await store.conversations.forget(personId);
      return { is: 'retry', reason: `teams 404 ${error.code}`, afterMs: null };
    }
    if (isClosed(error)) await store.conversations.lose(personId, error.code, clock.now());
    else if (error.code === 'ForbiddenOperationException') await store.conversations.forget(personId);
    throw error;
  }
}

const named = <Item extends { name: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.name, item]));

function find<Item>(items: Map<string, Item>, name: string): Item {
  const found = items.get(name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}
