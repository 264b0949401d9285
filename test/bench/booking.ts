import { templates } from '../../bot/office/programs/templates/index.ts';
import { openStore, type Store } from '../../bot/store/index.ts';
import { emptyAssessment } from '../../shared/assessment.ts';
import type { Pair } from '../../shared/pair.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { movedClock } from '../clock.ts';
import { badlyPlaced, booked, bookedTwice } from '../journeys/oracle.ts';
import { settingsFor, temporaryDatabase } from '../running.ts';
import { Child } from '../simulate/child.ts';
import { hoursOf } from '../tenant/company/hours.ts';
import { drawFrom } from '../tenant/draw.ts';
import { type Colleague, startTenant, type Tenant } from '../tenant/index.ts';

export interface Booking {
  pairs: number;
  meetings: number;
  kills: number;
  seed: number;
  traffic?: string;
}

const MONDAY = '2027-01-04T08:00:00.000Z';
const ROUND = 'round';
const MOST_STEPS = 4_000;

/** Neighbours in the order of their clocks, so that most have hours in common; as in life, not all. */
function pairsOf(tenant: Tenant, seed: number, many: number): Pair[] {
  const offset = (one: Colleague) => `${one.timeZone} ${hoursOf(seed, one).from} ${one.id}`;
  const people = tenant.people
    .filter(({ guest }) => !guest)
    .toSorted((a, b) => offset(a).localeCompare(offset(b)));
  const reasons = {
    gives: [],
    languages: [],
    goals: [],
    ways: [],
    preferences: [],
    mutualWish: false,
    relaxed: [],
  };
  const facts = { proposedAt: MONDAY, publishedAt: MONDAY, introducedAt: MONDAY, confirmedAt: MONDAY };
  return Array.from({ length: Math.min(many, Math.floor(people.length / 2)) }, (_, index) => ({
    ...{ id: `pair-${index}`, roundId: ROUND, proposalId: 'proposal', score: 500, reasons, ...facts },
    members: [people[2 * index]?.id ?? '', people[2 * index + 1]?.id ?? ''],
    ...{ completedAt: null, endedAt: null, endedReason: null },
  }));
}

async function begin(store: Store, pairs: readonly Pair[], meetings: number) {
  const settings = {
    ...templates['skill-exchange'],
    name: 'Bench',
    termWeeks: meetings,
    meetingEveryWeeks: 1,
  };
  const dates = { createdAt: MONDAY, announcedAt: MONDAY, pairingAt: MONDAY, publishedAt: MONDAY };
  await store.programs.create({ id: 'program', template: 'x', settings, createdAt: MONDAY, createdBy: 'x' });
  await store.rounds.create({
    ...{ id: ROUND, programId: 'program', number: 1, settings, ...dates },
    ...{ closedAt: null, cancelledAt: null },
  });
  const ids = pairs.flatMap(({ members }) => members);
  await store.enrolments.invite(ROUND, ids, MONDAY);
  for (const id of ids) {
    await store.enrolments.join(ROUND, id, MONDAY);
    await store.assessments.save(emptyAssessment(ROUND, id, MONDAY));
  }
  await store.pairs.propose(pairs);
}

const MAILBOX = /^\/users\/[^/]+\/(events|calendar)/;

/** Requests to Graph since the counting began, by what they are. */
function requests(tenant: Tenant) {
  const seen = { schedules: 0, batches: 0, single: 0, delta: 0 };
  for (const { to, url } of tenant.traffic.splice(0)) {
    if (to !== 'graph') continue;
    if (url.includes('getSchedule')) seen.schedules += 1;
    else if (url.startsWith('/$batch')) seen.batches += 1;
    else if (url.startsWith('/users/delta')) seen.delta += 1;
    else if (MAILBOX.test(url)) seen.single += 1;
  }
  return seen;
}

/** The most messages of a mailbox in one minute, and recipients in one day, on the company's clock. */
function pace(tenant: Tenant) {
  const [minutes, days] = [new Map<string, number>(), new Map<string, number>()];
  for (const { organizerId, attendees, createdAt } of tenant.bookings()) {
    const add = (among: Map<string, number>, key: string, count: number) =>
      among.set(key, (among.get(key) ?? 0) + count);
    add(minutes, `${organizerId} ${createdAt.slice(0, 16)}`, 1);
    add(days, `${organizerId} ${createdAt.slice(0, 10)}`, attendees);
  }
  return { perMinute: Math.max(0, ...minutes.values()), perDay: Math.max(0, ...days.values()) };
}

/** The product in a process of its own books for all of them, minute by minute, and is killed on the way. */
export async function booking({ pairs: many, meetings, kills, seed, traffic }: Booking) {
  const clock = movedClock(MONDAY);
  const people = Math.max(24, 2 * many + 4);
  const tenant = await startTenant({
    ...{ people, seed, now: clock.date, trafficKept: 1_000_000 },
    ...(traffic ? { traffic } : {}),
  });
  const database = temporaryDatabase();
  const settings = settingsFor(tenant, database.url);
  const reader = await Child.start(settings, clock.now());
  tenant.botUrl = `${reader.url}/api/messages`;
  await reader.moveTo(clock.now());
  await reader.stop();
  const { delta } = requests(tenant);

  const store = await openStore(database.url);
  const pairs = pairsOf(tenant, seed, many);
  await begin(store, pairs, meetings);
  await store.close();

  const product = await Child.start(settings, clock.now());
  tenant.botUrl = `${product.url}/api/messages`;
  const draw = drawFrom(seed, 'kills');
  const wanted = pairs.length * meetings;
  let [still, killed, step] = [0, 0, 0];
  for (let before = -1; step < MOST_STEPS && still < 30; step += 1) {
    const done = tenant.counts['meetings.booked'] ?? 0;
    still = done === before ? still + 1 : 0;
    before = done;
    if (done >= wanted) break;
    if (killed < kills && draw.chance(0.5)) {
      product.killIn(draw.between(50, 1_500));
      killed += 1;
    }
    clock.move(still > 2 ? HOUR : MINUTE);
    await product.moveTo(clock.now());
  }
  await product.stop();
  await tenant.settled();
  const { schedules, batches, single } = requests(tenant);
  const standing = booked(tenant).filter(({ cancelled }) => !cancelled);
  const complaints = [...badlyPlaced(tenant, seed), ...bookedTwice(tenant)];
  const found = {
    ...{ pairs: pairs.length, mailboxes: 2 * pairs.length, wanted, kills: product.kills },
    zones: new Set(tenant.people.map(({ timeZone }) => timeZone)).size,
    meetings: standing.length,
    callsPerPair: (schedules + batches + single) / pairs.length,
    kinds: `${schedules}, ${batches}, ${single}`,
    callsPerThousand: (delta * 1000) / tenant.people.length,
    ...pace(tenant),
    complaints: complaints.map(({ who, what }) => `${who}: ${what}`),
    minutes: Math.round((clock.date().getTime() - Date.parse(MONDAY)) / MINUTE),
  };
  await tenant.close();
  database.remove();
  return found;
}
