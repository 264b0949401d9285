import type { Store } from '../store/index.ts';

/** Reads of one thing by its id, asked for in the same breath, become one query for all of them. */
export function gathered<Item>(
  readAll: (ids: string[]) => Promise<readonly Item[]>,
  idOf: (item: Item) => string,
): (id: string) => Promise<Item | null> {
  let asked: Set<string> | null = null;
  let answer: Promise<Map<string, Item>> = Promise.resolve(new Map());

  async function ask(ids: Set<string>): Promise<Map<string, Item>> {
    await new Promise((breath) => setImmediate(breath));
    asked = null;
    const items = await readAll([...ids]);
    return new Map(items.map((item) => [idOf(item), item]));
  }

  return async (id) => {
    if (!asked) {
      asked = new Set();
      answer = ask(asked);
    }
    asked.add(id);
    return (await answer).get(id) ?? null;
  };
}

/**
 * The store as those see it who draw a hundred cards at once: what most cards read is read for all of them together.
 * Nothing is remembered from one breath to the next. Only for reading, outside of transactions.
 */
export function together(store: Store): Store {
  const { people, conversations, rounds, enrolments } = store;
  const ofRound = new Map<string, ReturnType<typeof enrolledIn>>();
  const enrolledIn = (roundId: string) =>
    gathered(
      (ids) => enrolments.among(roundId, ids),
      ({ personId }) => personId,
    );
  return {
    ...store,
    people: {
      ...people,
      get: gathered(
        (ids) => people.all(ids),
        ({ id }) => id,
      ),
    },
    conversations: {
      ...conversations,
      of: gathered(
        (ids) => conversations.among(ids),
        ({ personId }) => personId,
      ),
    },
    rounds: {
      ...rounds,
      get: gathered(
        (ids) => rounds.among(ids),
        ({ id }) => id,
      ),
    },
    enrolments: {
      ...enrolments,
      get: (roundId, personId) => {
        const get = ofRound.get(roundId) ?? enrolledIn(roundId);
        ofRound.set(roundId, get);
        return get(personId);
      },
    },
  };
}
