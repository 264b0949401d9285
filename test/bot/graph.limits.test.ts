import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { openGraph } from '../../bot/graph/index.ts';
import { openTokens } from '../../bot/identity/tokens.ts';
import { openLog } from '../../bot/log.ts';
import { verdict } from '../../bot/outbox/outcome.ts';
import { openStore, type Store } from '../../bot/store/index.ts';
import { MINUTE } from '../../shared/time.ts';
import { movedClock } from '../clock.ts';
import { preparedDatabase, settingsFor, type TemporaryDatabase } from '../running.ts';
import { startTenant, type Tenant } from '../tenant/index.ts';

const clock = movedClock('2027-01-04T08:00:00.000Z');
let tenant: Tenant;
let database: TemporaryDatabase;
let store: Store;
let mailboxes: string[];

beforeAll(async () => {
  tenant = await startTenant({ people: 24, seed: 1, now: clock.date, limits: true });
  database = await preparedDatabase();
  store = await openStore(database.url);
  mailboxes = tenant.settings.ORGANIZERS?.split(',') ?? [];
});
afterAll(async () => {
  await tenant.close();
  await store.close();
  database.remove();
});

/** As after a start of the product. */
function opened() {
  const config = readConfig(settingsFor(tenant, 'sqlite::memory:'));
  return openGraph({ config, tokens: openTokens(config), clock, log: openLog('silent'), store });
}

const booking = (mark: string, organizer = mailboxes[0] ?? '') => ({
  ...{ organizer, subject: 'Ada, Grace', html: '', mark, transactionId: mark },
  ...{ startsAt: '2027-01-11T09:00:00.000Z', endsAt: '2027-01-11T09:45:00.000Z' },
  attendees: [{ mail: tenant.colleague('Ada').mail, name: 'Ada' }],
});

const becomes = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => verdict(error).is,
  );

test('of what comes at once after an outage, thirty leave a mailbox in a minute, also when it is started anew', async () => {
  let graph = opened();
  const marks = Array.from({ length: 45 }, (_, index) => `m/${index}`);
  const tried = async (some: string[]) => {
    const became = await Promise.all(some.map((mark) => becomes(graph.book(booking(mark)))));
    return some.filter((_, index) => became[index] === 'later');
  };
  const left = await tried(marks);
  expect(left).toHaveLength(15);
  graph = opened();
  expect(await tried(left)).toHaveLength(15);
  expect(await becomes(graph.book(booking('other', mailboxes[1])))).toBe('done');
  expect(await becomes(graph.cancel(mailboxes[0] ?? '', 'any', ''))).toBe('later');
  clock.move(MINUTE);
  expect(await tried(left)).toEqual([]);
  const made = tenant.bookings().filter(({ transactionId }) => marks.includes(transactionId ?? ''));
  expect(made).toHaveLength(45);
});

test('at most four requests are in a mailbox at a time, however many are made', async () => {
  const graph = opened();
  const from = '2027-01-04T09:00:00.000Z';
  const ada = [tenant.colleague('Ada').mail];
  const asks = Array.from({ length: 24 }, () =>
    graph.schedules(mailboxes.slice(0, 1), ada, from, '2027-01-05T09:00:00.000Z'),
  );
  expect((await Promise.all(asks)).length).toBe(24);
  expect(tenant.counts['graph.429'] ?? 0).toBe(0);
});
