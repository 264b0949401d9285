import { type Card, REFRESH, refreshing } from '../card.ts';
import { withBreak } from '../cards/on-a-break.ts';
import { withWayOn } from '../cards/way-on.ts';
import type { Stage } from '../stage.ts';
import { bookMeeting, cancelMeeting, moveMeeting } from './calendar.ts';
import type { Kind } from './index.ts';
import { type Outcome, WITHDRAWN } from './outcome.ts';
import type { Rooms } from './rooms.ts';
import type { Row } from './row.ts';
import { mindHours, recall, speakTo, update } from './speak.ts';

export type Deliverers = { [K in Kind]: (rooms: Rooms, row: Row<K>) => Promise<Outcome> };

export function deliverers(stages: readonly Stage[]): Deliverers {
  const cards = named(stages.flatMap(({ cards = [] }) => cards));
  const postings = named(stages.flatMap(({ postings = [] }) => postings));
  const invitations = named(stages.flatMap(({ invitations = [] }) => invitations));
  const commands = named(stages.flatMap(({ commands = [] }) => commands));
  return {
    // Unasked: not to someone who wants to hear nothing. Who wrote to us is always answered.
    say: (rooms, row) =>
      speakTo(rooms, row.body.to, async (reader) => {
        if (reader.doNotContactAt) return null;
        const card = await find(cards, row.body.card).draw(rooms.drawing, reader, row.body.params as never);
        if (card) mindHours(rooms, row, reader);
        return lasting(row.key, card);
      }),
    answer: (rooms, { key, body }) =>
      speakTo(rooms, body.to, async (reader) => {
        const actor = { id: reader.id, name: reader.name, roles: [] };
        const answer = await find(commands, body.command).reply(rooms.app, actor, body.said);
        return lasting(key, await withBreak(rooms.app, reader, withWayOn(reader, answer)));
      }),
    post: async ({ app, teams }, { body }) => {
      const card = await find(postings, body.posting).draw(app, body.params as never);
      if (!card) return WITHDRAWN;
      const { thread } = body.channel;
      return {
        is: 'sent',
        remoteId: await (thread ? teams.say(thread, card) : teams.post(body.channel, card)),
      };
    },
    update: (rooms, { key, body }) =>
      update(rooms, body, async (reader) =>
        lasting(key, await find(cards, body.card).draw(rooms.drawing, reader, body.params as never)),
      ),
    recall: (rooms, { body }) => recall(rooms, body),
    book: (rooms, row) => bookMeeting(rooms, row, find(invitations, row.body.invitation)),
    move: (rooms, row) => moveMeeting(rooms, row),
    cancel: (rooms, row) => cancelMeeting(rooms, row),
    notify: async (rooms, row) => {
      const { to, of, activity } = row.body;
      const [reader, asked] = await Promise.all([
        rooms.drawing.store.people.get(to),
        rooms.app.store.sendings.get(of),
      ]);
      if (!reader?.enabled || reader.doNotContactAt || asked?.outcome !== 'sent') return WITHDRAWN;
      const { card: name, params } = asked.body as { card: string; params: object };
      const card = await find(cards, name).draw(rooms.drawing, reader, params as never);
      if (!card) return WITHDRAWN;
      mindHours(rooms, row, reader);
      await notice(rooms, { personId: to, activity, what: card.fallbackText });
      return { is: 'sent', remoteId: null };
    },
  };
}

/** What has buttons asks, when it is seen again, whether they still hold. */
const lasting = (key: string, card: Card | null): Card | null =>
  card?.actions && !card.refresh ? refreshing(card, REFRESH, { key }) : card;

const LONGEST_LINE = 150;

function notice(
  { app }: Rooms,
  { personId, activity, what }: Record<'personId' | 'activity' | 'what', string>,
) {
  const line = what.length > LONGEST_LINE ? `${what.slice(0, LONGEST_LINE - 1)}…` : what;
  const webUrl = `https://teams.microsoft.com/l/entity/${app.config.teamsAppId}/mentoring`;
  return app.graph.notify({ personId, activity, preview: line, webUrl, parameters: { what: line } });
}

const named = <Item extends { name: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.name, item]));

function find<Item>(items: Map<string, Item>, name: string): Item {
  const found = items.get(name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}
