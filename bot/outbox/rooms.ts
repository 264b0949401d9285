import type { App } from '../app.ts';
import type { Graph } from '../graph/index.ts';
import { RemoteError } from '../remote.ts';
import type { OutboxRow } from '../store/sendings.ts';
import type { Teams } from '../teams/index.ts';
import { type Circuit, isDown, type Service } from './circuit.ts';
import type { openConversations } from './conversations.ts';
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
  conversations: ReturnType<typeof openConversations> | null;
  mailboxes: Places;
  hands: Hands | null;
  circuits: Record<Service, Circuit>;
}

// A longer pause is spent in the table, not in a place that others could use.
const LONGEST_WAIT_MS = 2_500;

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
  const through: Through = async (gate, circuit, call) => {
    const answered = await gate?.pass(urgent === 1);
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
  const within = async <T>(id: string, call: Call<T>): Promise<T> => {
    const wait = conversations?.wait(id) ?? 0;
    if (wait > LONGEST_WAIT_MS) throw new NotNow(wait, 'much at once for one person');
    if (wait > 0) await new Promise((pass) => setTimeout(pass, wait));
    return ask(() => {
      conversations?.take(id);
      return call();
    });
  };
  return {
    ...teams,
    say: async (place, card) => {
      await hand.take();
      return within(place.conversationId, () => teams.say(place, card));
    },
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
