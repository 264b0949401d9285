import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { type Graph, openGraph } from '../../bot/graph/index.ts';
import { openTokens } from '../../bot/identity/tokens.ts';
import { openLog } from '../../bot/log.ts';
import { verdict } from '../../bot/outbox/outcome.ts';
import { RemoteError } from '../../bot/remote.ts';
import { openStore, type Store } from '../../bot/store/index.ts';
import { movedClock } from '../clock.ts';
import { preparedDatabase, settingsFor, type TemporaryDatabase } from '../running.ts';
import { type Fault, startTenant, type Tenant } from '../tenant/index.ts';

const clock = movedClock('2027-01-04T08:00:00.000Z');
let tenant: Tenant;
let database: TemporaryDatabase;
let store: Store;
let graph: Graph;
let organizer: string;
let known: string;
let number = 0;

const open = (to: Tenant, patienceMs?: number) => {
  const config = readConfig(settingsFor(to, 'sqlite::memory:'));
  return openGraph({ config, tokens: openTokens(config), clock, log: openLog('silent'), store }, patienceMs);
};
const fresh = (patienceMs?: number) => open(tenant, patienceMs);

const booking = (mark = `m/${++number}`) => ({
  ...{ organizer, subject: 'Ada, Grace', html: '', mark, transactionId: mark },
  ...{ startsAt: '2027-01-11T09:00:00.000Z', endsAt: '2027-01-11T09:45:00.000Z' },
  attendees: [{ mail: tenant.colleague('Ada').mail, name: 'Ada' }],
});

beforeAll(async () => {
  tenant = await startTenant({ people: 24, seed: 1, now: clock.date });
  database = await preparedDatabase();
  store = await openStore(database.url);
  organizer = tenant.settings.ORGANIZERS?.split(',')[0] ?? '';
  graph = fresh();
  known = (await graph.book(booking('known'))).eventId;
});
afterAll(async () => {
  await tenant.close();
  await store.close();
  database.remove();
});

// Thirty messages a minute may leave the mailbox.
beforeEach(() => clock.move(2_000));

const GROUP = '8a1d5d66-0000-4000-8000-000000000000';

/** Each thing that is asked of Graph: the request that meets the fault, and how it is asked. */
const calls: Record<string, [RegExp, () => Promise<unknown>]> = {
  'read the directory': [/GET .*delta/, () => graph.changes(null)],
  'read a group': [/transitiveMembers/, () => graph.members(GROUP)],
  'read calendars': [
    /getSchedule/,
    () =>
      graph.schedules(
        [organizer],
        [tenant.colleague('Ada').mail],
        '2027-01-04T09:00:00.000Z',
        '2027-01-05T09:00:00.000Z',
      ),
  ],
  'book a meeting': [/POST .*events$/, () => graph.book(booking())],
  'move a meeting': [
    /PATCH .*events/,
    () => graph.move(organizer, known, '2027-01-12T09:00:00.000Z', '2027-01-12T09:45:00.000Z'),
  ],
  'cancel a meeting': [/cancel$/, () => graph.cancel(organizer, known, '')],
  'read a meeting': [/GET .*events/, () => graph.read(organizer, 'known')],
  'find a meeting again': [/GET .*events/, () => graph.findBooking(organizer, 'known')],
  'look for groups': [/GET .groups\?/, () => graph.findGroups('Men')],
  'name a group': [/GET .groups.8a1d/, () => graph.group(GROUP)],
  'tell in the activity feed': [
    /sendActivityNotification/,
    () =>
      graph.notify({
        ...{ personId: tenant.colleague('Ada').id, activity: 'told', preview: 'Look', parameters: {} },
        webUrl: 'https://teams.microsoft.com/l/entity/x/y',
      }),
  ],
  'install the app': [/POST .*installedApps/, () => graph.install(tenant.colleague('Ada').id)],
  'show a portrait': [/photos/, () => graph.photo(tenant.colleague('Grace').id)],
  'ask to be told': [
    /POST .*subscriptions/,
    () =>
      graph.subscribe({
        ...{ mailbox: organizer, notificationUrl: 'https://127.0.0.1:1/', clientState: 'x' },
        until: '2027-01-05T09:00:00.000Z',
      }),
  ],
  'look at the registration': [/GET .*applications/, () => graph.registration()],
  'see what is granted': [/GET .*appRoleAssignments/, () => graph.registration()],
  'go on being told': [/PATCH .*subscriptions/, () => graph.renew('none', '2027-01-05T09:00:00.000Z')],
};

const JSON_TYPE = { 'content-type': 'application/json' };
const PAGE = { 'content-type': 'text/html' };

/** What the outbox, or the next tick, makes of an answer. */
const meant: [string, Omit<Fault, 'where' | 'match'>, string][] = [
  ['400', { status: 400 }, 'given up, with the reason'],
  ['401', { status: 401 }, 'given up, with the reason'],
  ['403', { status: 403 }, 'given up, with the reason'],
  ['404', { status: 404 }, 'given up, with the reason'],
  ['409', { status: 409 }, 'given up, with the reason'],
  ['410', { status: 410 }, 'given up, with the reason'],
  ['412', { status: 412 }, 'tried again'],
  ['423', { status: 423 }, 'tried again'],
  ['429', { status: 429 }, 'tried again'],
  ['429 for ten minutes', { status: 429, headers: { 'retry-after': '600' } }, 'tried again in 600 s'],
  ['500', { status: 500 }, 'tried again'],
  ['502', { status: 502 }, 'tried again'],
  ['503', { status: 503 }, 'tried again'],
  ['504', { status: 504 }, 'tried again'],
  ['a cut connection', { status: 0 }, 'tried again'],
  ['an answer that breaks off', { status: 201, headers: JSON_TYPE, raw: '{"id":"AAM' }, 'tried again'],
  ['an answer without end', { status: 200, headers: JSON_TYPE, raw: '{', endless: true }, 'tried again'],
  ['nothing but yes', { status: 200, raw: '' }, 'tried again'],
  ['a page of a gateway', { status: 200, headers: PAGE, raw: '<html>Sign in</html>' }, 'tried again'],
  ['502 on a page', { status: 502, headers: PAGE, raw: '<html>Bad gateway</html>' }, 'tried again'],
  ['503 without a word', { status: 503, headers: { 'retry-after': '600' }, raw: '' }, 'tried again in 600 s'],
  ['nothing at all', { status: 0, hungMs: 2_000 }, 'tried again'],
];

/** Where an answer is as good as done, or says that what was asked for is not there. */
const otherwise: Record<string, string> = {
  'install the app 409': 'done',
  'show a portrait 404': 'done: nothing',
  // The client drops the headers of an answer that was to be bytes; nobody waits for a portrait.
  'show a portrait 429 for ten minutes': 'tried again',
  'show a portrait 503 without a word': 'tried again',
  'show a portrait an answer that breaks off': 'done',
};

async function becomes(ask: () => Promise<unknown>): Promise<string> {
  try {
    return (await ask()) === null ? 'done: nothing' : 'done';
  } catch (error) {
    expect(error).toBeInstanceOf(RemoteError);
    const outcome = verdict(error);
    if (outcome.is !== 'retry') return outcome.is === 'failed' ? 'given up, with the reason' : outcome.is;
    return outcome.afterMs ? `tried again in ${outcome.afterMs / 1000} s` : 'tried again';
  }
}

const cases = Object.entries(calls).flatMap(([name, [match, ask]]) =>
  meant.map(([fault, answer, expected]) => ({
    ...{ name, fault, match, ask, answer, expected: otherwise[`${name} ${fault}`] ?? expected },
  })),
);

test.each(cases)('$name, answered by $fault: $expected', async ({ match, ask, answer, expected }) => {
  graph = fresh(answer.hungMs || answer.endless ? 300 : undefined);
  const times = answer.status === 401 ? 2 : 1;
  tenant.fail({ where: 'graph', match, ...answer, times });
  const begun = Date.now();
  expect(await becomes(ask)).toBe(expected);
  if (answer.hungMs) expect(Date.now() - begun).toBeLessThan(answer.hungMs);
});

test('a booking that hangs and was made all the same is booked once', async () => {
  const hung = booking();
  graph = fresh(300);
  tenant.fail({ where: 'graph', match: /POST .*events$/, status: 0, hungMs: 2_000, afterEffect: true });
  expect(await becomes(() => graph.book(hung))).toBe('tried again');
  graph = fresh();
  expect(await becomes(() => graph.book(hung))).toBe('done');
  expect(tenant.bookings().filter(({ transactionId }) => transactionId === hung.mark)).toHaveLength(1);
});

test('a booking that nobody told the number of is asked for again, so that it can be cancelled one day', async () => {
  graph = fresh();
  const one = booking();
  tenant.fail({ where: 'graph', match: /POST .*events$/, status: 201, body: {}, afterEffect: true });
  expect(await becomes(() => graph.book(one))).toBe('tried again');
  expect((await graph.book(one)).eventId).not.toBe('');
  expect(tenant.bookings().filter(({ transactionId }) => transactionId === one.mark)).toHaveLength(1);
});

const here = (path: string) => `https://graph.microsoft.com/v1.0${path}`;

test('a page of a group that leads back to one that was read is not followed for ever', async () => {
  graph = fresh();
  const first = `/groups/${GROUP}/transitiveMembers/microsoft.graph.user?$select=id&$top=999`;
  const page = (next: string) => ({
    ...{ where: 'graph' as const, match: /transitiveMembers/, status: 200 },
    body: { value: [{ id: 'a' }], '@odata.nextLink': here(next) },
  });
  for (const next of ['&$skiptoken=1', '&$skiptoken=2', '&$skiptoken=1']) tenant.fail(page(first + next));
  expect(await becomes(() => graph.members(GROUP))).toBe('tried again');
  expect(tenant.counts['graph.200']).toBeGreaterThanOrEqual(3);
});

test('a page of the directory that leads to itself is not taken for progress', async () => {
  graph = fresh();
  const next = here('/users/delta?$skiptoken=same');
  const body = { value: [{ id: 'a', displayName: 'Ada' }], '@odata.nextLink': next };
  tenant.fail({ where: 'graph', match: /delta/, status: 200, body, times: 2 });
  expect((await graph.changes(null)).next).toBe(next);
  expect(await becomes(() => graph.changes(next))).toBe('tried again');
});

test('a token that was called back before its time is replaced, and nobody notices', async () => {
  graph = fresh();
  tenant.fail({ where: 'graph', match: /delta/, status: 401 });
  expect((await graph.changes(null)).found.length).toBeGreaterThan(20);
});

test('a mailbox that asks to wait ten minutes is not knocked at before, and others are', async () => {
  graph = fresh();
  tenant.fail({ where: 'graph', match: /events/, status: 429, headers: { 'retry-after': '600' } });
  expect(await becomes(() => graph.book(booking()))).toBe('tried again in 600 s');
  const before = tenant.traffic.length;
  expect(await becomes(() => graph.read(organizer, 'known'))).toBe('later');
  expect(tenant.traffic.length).toBe(before);
  expect((await graph.changes(null)).found.length).toBeGreaterThan(20);
  clock.move(601_000);
  expect(await becomes(() => graph.book(booking()))).toBe('done');
});

test('of bookings that travel together, each has its own answer, and one whose answer is lost is booked once', async () => {
  graph = fresh();
  tenant.fail({ where: 'graph', match: /POST \/users\/.*events$/, status: 503 });
  tenant.fail({ where: 'graph', match: /POST \/users\/.*events$/, status: 0, afterEffect: true });
  const three = [booking(), booking(), booking()];
  const answers = await Promise.all(three.map((one) => becomes(() => graph.book(one))));
  expect(answers.sort()).toEqual(['done', 'tried again', 'tried again']);
  expect(await Promise.all(three.map((one) => becomes(() => graph.book(one))))).toEqual([
    'done',
    'done',
    'done',
  ]);
  const marks = new Set(three.map(({ mark }) => mark));
  const stand = tenant.calendar('Ada').filter(({ transactionId }) => marks.has(transactionId ?? ''));
  expect(stand).toHaveLength(3);
});
