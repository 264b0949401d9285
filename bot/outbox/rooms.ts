import type { App } from '../app.ts';
import type { Graph } from '../graph/index.ts';
import { RemoteError } from '../remote.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { Teams } from '../teams/index.ts';
import { type Circuit, isDown, type Service } from './circuit.ts';
import type { Conversations } from './conversations.ts';
import type { Gate } from './gate.ts';
import type { Hands, inHand } from './hands.ts';
import type { Ledger } from './ledger.ts';
import { NotNow } from './outcome.ts';
import type { Places } from './places.ts';

/** What every deliverer works with. `teams` and `app.graph` keep the limits and the circuits by themselves. */
export interface Rooms {
  app: App;
  /** For drawing cards: reads what many need in one query for all. */
  drawing: App;
  teams: Teams;
  /** For writing down what was learned on the way. */
  note: Ledger;
}

/** All that is known of what Microsoft lets through, and whether its services answer. */
export interface Limits {
  gates: Record<'teams' | 'installs' | 'notices', Gate>;
  conversations: Conversations | null;
  mailboxes: Places;
  hands: Hands | null;
  circuits: Record<Service, Circuit>;
}

/** How many requests may be begun at a service now, of so many wanted. */
export const roomIn = ({ circuits, gates }: Limits, service: Service, wanted: number): number =>
  service === 'teams' && gates.teams.stands() ? 0 : circuits[service].room(wanted);

type Hand = Pick<ReturnType<typeof inHand>, 'take'>;
type Call<T> = () => Promise<T>;
/** Lets a request through in its turn. */
type Through = <T>(gate: Gate | null, circuit: Circuit, call: Call<T>) => Promise<T>;

/** The rooms as one row's deliverer sees them. `mayStillSend`: whether the row is surely ours yet, asked before each request. */
export function roomsFor(
  rooms: Rooms,
  limits: Limits,
  { personId, key, urgent }: OutboxRow,
  mayStillSend: () => boolean,
  hand: Hand,
): Rooms {
  const whom = personId ?? key;
  let begun = false;
  const through: Through = async (gate, circuit, call) => {
    const answered = await gate?.pass(urgent ? 'urgent' : begun ? 'begun' : 'new');
    begun = true;
    if (!mayStillSend()) {
      answered?.(false);
      throw new NotNow(0, null);
    }
    try {
      const answer = await call();
      answered?.(true);
      circuit.answered();
      return answer;
    } catch (error) {
      answered?.(false);
      if (error instanceof RemoteError) {
        if (error.status === 429) gate?.refused(whom, error.retryAfterMs);
        if (isDown(error)) circuit.failed();
        else circuit.answered();
      }
      throw error;
    }
  };
  return {
    ...rooms,
    teams: pacedTeams(rooms.teams, limits, through, hand),
    app: { ...rooms.app, graph: pacedGraph(rooms.app.graph, limits, through) },
  };
}

function pacedTeams(teams: Teams, limits: Limits, through: Through, hand: Hand): Teams {
  const { gates, circuits, conversations } = limits;
  const ask = <T>(call: Call<T>) => through(gates.teams, circuits.teams, call);
  /** `taken`: what else is waited for, once it is this conversation's turn. */
  const within = async <T>(id: string, call: Call<T>, taken?: () => Promise<void>): Promise<T> => {
    await conversations?.enter(id);
    await taken?.();
    return ask(() => {
      conversations?.said(id);
      return call();
    });
  };
  return {
    ...teams,
    say: (place, card) => within(place.conversationId, () => teams.say(place, card), hand.take),
    update: (place, id, card) => within(place.conversationId, () => teams.update(place, id, card)),
    recall: (place, id) => within(place.conversationId, () => teams.recall(place, id)),
    open: (personId) => ask(() => teams.open(personId)),
    post: async (channel, card) => {
      await hand.take();
      return ask(() => teams.post(channel, card));
    },
  };
}

function pacedGraph(graph: Graph, { gates, circuits, mailboxes }: Limits, through: Through): Graph {
  const ask = <T>(gate: Gate | null, call: Call<T>) => through(gate, circuits.graph, call);
  const inMailbox = <T>(id: string, call: Call<T>) => mailboxes.inside(id, () => ask(null, call));
  return {
    ...graph,
    install: (personId) => ask(gates.installs, () => graph.install(personId)),
    notify: (notice) => ask(gates.notices, () => graph.notify(notice)),
    book: (booking) => inMailbox(booking.organizer, () => graph.book(booking)),
    findBooking: (mailbox, mark) => inMailbox(mailbox, () => graph.findBooking(mailbox, mark)),
    cancel: (mailbox, eventId, comment) => inMailbox(mailbox, () => graph.cancel(mailbox, eventId, comment)),
  };
}
