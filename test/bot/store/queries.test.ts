import { expect, test } from 'vitest';
import { openStore, type Store } from '../../../bot/store/index.ts';
import { standings } from '../../../shared/enrolment.ts';
import { pairStates } from '../../../shared/office/people/rules.ts';
import { temporaryDatabase } from '../../running.ts';
import { pretendedStore } from './fake-mssql.ts';
import { samples, someRow } from './samples.ts';
import { known } from './t-sql/known.ts';
import { check } from './t-sql/meaning.ts';

const { store, said } = await pretendedStore(someRow);
const all = samples(store);
const NOW = '2026-01-05T08:00:00.000Z';
const frames = new Set(['BEGIN', 'COMMIT', 'ROLLBACK']);

async function spoken(query: { ask(store: Store): Promise<unknown> }) {
  said.length = 0;
  await query.ask(store);
  return said.filter(({ text }) => !frames.has(text));
}

test.each(all)('$name is said as SQL Server takes it', async (query) => {
  const statements = await spoken(query);
  expect(statements.length).toBeGreaterThan(0);
  for (const { text } of statements) expect(() => check(text, known), text).not.toThrow();
});

test('the roster is said so too, of whatever standing or state, and whether words are given, or few are called so', async () => {
  const lists = [null, ['a-1']].flatMap((called) =>
    ['', 'Ada', 'Ada Lovelace'].map((words) => ({ roundId: 'a-1', words, called, size: 10, now: NOW })),
  );
  for (const list of lists) {
    const statements = await spoken({
      ask: async ({ roster, directory }) => {
        for (const kind of [undefined, ...standings]) {
          await roster.people({ ...list, kind }, null);
          await roster.countPeople({ ...list, kind });
        }
        for (const kind of [undefined, ...pairStates]) await roster.pairs({ ...list, kind }, null);
        await directory.find(list.words);
      },
    });
    for (const { text } of statements) expect(() => check(text, known), text).not.toThrow();
  }
});

test.each(all)('$name hands over every value it names, in a form that needs no guessing', async (query) => {
  for (const { text, values } of await spoken(query)) {
    const named = [...text.matchAll(/@(\d+)/g)].map(([, index]) => Number(index));
    expect(named).toEqual(values.map((_, index) => index));
    for (const value of values)
      expect(value === null || ['string', 'number'].includes(typeof value)).toBe(true);
  }
});

test('every named query runs as it stands on the embedded store too', async () => {
  const database = temporaryDatabase();
  const embedded = await openStore(database.url);
  for (const { name, ask } of samples(embedded)) await expect(ask(embedded), name).resolves.not.toThrow();
  await embedded.close();
  database.remove();
});
