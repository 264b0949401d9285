import { openStore } from '../../../bot/store/index.ts';
import { chunks, groupBy } from '../../../shared/lists.ts';
import type { Pair } from '../../../shared/pair.ts';
import { HOUR, MINUTE } from '../../../shared/time.ts';
import { type MovedClock, movedClock } from '../../clock.ts';
import { badlyPlaced, booked, bookedTwice } from '../../journeys/oracle.ts';
import { settingsFor, temporaryDatabase } from '../../running.ts';
import { Child } from '../../simulate/child.ts';
import { hoursOf } from '../../tenant/company/hours.ts';
import { drawFrom } from '../../tenant/draw.ts';
import { startTenant, type Tenant } from '../../tenant/index.ts';
import { judgeOf } from './judge.ts';
import { begin, pairsOf, settleAfar } from './pairs.ts';

interface Booking {
  pairs: number;
  meetings: number;
  kills: number;
  seed: number;
  traffic?: string;
  /** Says how far it is, now and then. */
  progress?: (line: string) => void;
}

/** The clocks change in America a fortnight later, in Israel and Europe another fortnight later, then in Australia. */
const MONDAY = '2027-03-01T08:00:00.000Z';
const MINUTES = 45;
const MOST_STEPS = 8_000;
const MOST_IDLE = 60;
const FIRST_MS = 50;

const MAILBOX = /^\/users\/[^/]+\/(events|calendar)/;

/** Counts requests to Graph by what they are; the record is emptied on the way, as it would not fit. */
function counting(tenant: Tenant) {
  const seen = { schedules: 0, batches: 0, parts: 0, single: 0, delta: 0, refused: 0 };
  const look = () => {
    for (const { to, url, requestBody, status } of tenant.traffic.splice(0)) {
      if (to !== 'graph') continue;
      if (status === 429) seen.refused += 1;
      if (url.includes('getSchedule')) seen.schedules += 1;
      else if (url.startsWith('/$batch')) {
        seen.batches += 1;
        seen.parts += (requestBody as { requests: object[] }).requests.length;
      } else if (url.startsWith('/users/delta')) seen.delta += 1;
      else if (MAILBOX.test(url)) seen.single += 1;
    }
  };
  return { seen, look };
}

/** The most messages of a mailbox in one minute, and recipients in one day, on the company's clock. */
function pace(tenant: Tenant) {
  const [minutes, days] = [new Map<string, number>(), new Map<string, number>()];
  for (const { organizerId, attendees, createdAt } of tenant.bookings()) {
    const add = (among: Map<string, number>, key: string, count: number) =>
      among.set(key, (among.get(key) ?? 0) + count);
    add(minutes, `${organizerId} ${createdAt.slice(0, 16)}`, 1);
    add(days, `${organizerId} ${createdAt.slice(0, 10)}`, attendees.length);
  }
  return { perMinute: Math.max(0, ...minutes.values()), perDay: Math.max(0, ...days.values()) };
}

interface Play extends Booking {
  tenant: Tenant;
  product: Child;
  clock: MovedClock;
  wanted: number;
  look: () => void;
}

/** Minute by minute, until nothing more is booked for days; killed as often as asked, all along the way. */
async function play({ tenant, product, clock, wanted, look, kills, seed, progress }: Play) {
  const draw = drawFrom(seed, 'kills');
  const strikes = Array.from(
    { length: kills },
    (_, index) => ((index + draw.share()) * wanted * 0.9) / kills,
  );
  const begun = Date.now();
  let [idle, before, took] = [0, 0, 1_000];
  for (let step = 0; step < MOST_STEPS && idle < MOST_IDLE; step += 1) {
    const done = tenant.counts['meetings.booked'] ?? 0;
    idle = done === before && strikes.length < kills ? idle + 1 : 0;
    before = done;
    if (done >= wanted && strikes.length === 0) break;
    if ((strikes[0] ?? Number.POSITIVE_INFINITY) <= done) {
      product.killIn(draw.between(FIRST_MS, Math.max(2 * FIRST_MS, took)));
      strikes.shift();
    }
    const from = Date.now();
    clock.move(idle > 2 ? HOUR : MINUTE);
    await product.moveTo(clock.now());
    took = Date.now() - from;
    look();
    if (step % 50 === 0)
      progress?.(`${clock.now()}: ${done} of ${wanted}, ${Math.round((Date.now() - begun) / 1000)} s`);
  }
  await product.recovered();
}

/** What is in no calendar, by why, as the judge sees it. */
async function missing(url: string, tenant: Tenant, seed: number, pairs: readonly Pair[]) {
  const store = await openStore(url);
  const judge = judgeOf(tenant, seed, MINUTES);
  const reasons = new Map<string, number>();
  let whole = 0;
  for (const some of chunks(pairs, 500)) {
    const meetings = groupBy(await store.meetings.ofPairs(some.map(({ id }) => id)), ({ pairId }) => pairId);
    for (const pair of some) {
      const all = meetings.get(pair.id) ?? [];
      const why = all.flatMap((meeting) => judge(pair, meeting, all) ?? []);
      for (const reason of why) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (why.length === 0) whole += 1;
    }
  }
  await store.close();
  return { reasons: Object.fromEntries(reasons), whole };
}

/** The product in a process of its own books for all of them, and is killed on the way. */
export async function booking(wish: Booking) {
  const { pairs: many, meetings, kills, seed, traffic, progress } = wish;
  const clock = movedClock(MONDAY);
  const tenant = await startTenant({
    ...{ people: Math.max(24, 2 * many + 40), seed, now: clock.date, trafficKept: 1_000_000 },
    ...{ limits: 'mailboxes', latencyMs: 2 },
    ...(traffic ? { traffic } : {}),
  });
  settleAfar(tenant);
  const { seen, look } = counting(tenant);
  const database = temporaryDatabase();
  const settings = settingsFor(tenant, database.url);
  const reader = await Child.start(settings, clock.now());
  tenant.botUrl = `${reader.url}/api/messages`;
  await reader.moveTo(clock.now());
  await reader.stop();
  look();
  const callsPerThousand = (seen.delta * 1000) / tenant.people.length;
  progress?.(`the directory of ${tenant.people.length} is read`);

  const store = await openStore(database.url);
  const pairs = await pairsOf(store, tenant, seed, many, MONDAY);
  await begin(store, pairs, meetings, MONDAY);
  await store.close();
  progress?.(`${pairs.length} pairs are in the store`);

  const product = await Child.start(settings, clock.now());
  tenant.botUrl = `${product.url}/api/messages`;
  const wanted = pairs.length * meetings;
  await play({ ...wish, tenant, product, clock, wanted, look });
  await product.stop();
  await tenant.settled();
  look();
  const { reasons, whole } = await missing(database.url, tenant, seed, pairs);
  const zones = new Set(
    pairs.flatMap(({ members }) => members.map((id) => hoursOf(seed, tenant.colleague(id)).zone)),
  );
  const most = pace(tenant);
  const complaints = [
    ...[...badlyPlaced(tenant, seed), ...bookedTwice(tenant)].map(({ who, what }) => `${who}: ${what}`),
    ...Object.entries(reasons).flatMap(([why, count]) =>
      /^[A-Z ,]+$/.test(why) ? [`${why}: ${count}`] : [],
    ),
    ...(most.perMinute > 30 || most.perDay > 10_000 ? ['A MAILBOX SENT MORE THAN IT MAY'] : []),
    ...(product.kills < kills ? [`KILLED ONLY ${product.kills} TIMES`] : []),
  ];
  const found = {
    ...{ pairs: pairs.length, mailboxes: 2 * pairs.length, zones: zones.size, wanted, kills: product.kills },
    meetings: booked(tenant).filter(({ cancelled }) => !cancelled).length,
    ...{ whole, reasons },
    callsPerPair: (seen.schedules + seen.batches + seen.single) / pairs.length,
    kinds: `${seen.schedules}, ${seen.batches} (${seen.parts}), ${seen.single}`,
    ...{ refused: seen.refused, callsPerThousand, ...most, complaints },
    minutes: Math.round((clock.date().getTime() - Date.parse(MONDAY)) / MINUTE),
  };
  await tenant.close();
  database.remove();
  return found;
}
