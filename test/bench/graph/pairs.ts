import { DateTime } from 'luxon';
import { templates } from '../../../bot/office/programs/templates/index.ts';
import type { Store } from '../../../bot/store/index.ts';
import { emptyAssessment } from '../../../shared/assessment.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Instant } from '../../../shared/time.ts';
import { hoursOf } from '../../tenant/company/hours.ts';
import type { Colleague, Tenant } from '../../tenant/index.ts';

export const ROUND = 'round';

/** Where the company of the seed has no office; with its ten, people work in twelve zones. */
const AFAR = [
  { timeZone: 'Asia/Tokyo', windowsZone: 'Tokyo Standard Time' },
  { timeZone: 'America/Los_Angeles', windowsZone: 'Pacific Standard Time' },
];
const EVERY = 10;

/** Some people's mailboxes are moved to where nobody was. */
export function settleAfar(tenant: Tenant) {
  for (const [index, { id, guest }] of tenant.people.entries()) {
    const zone = AFAR[index % EVERY];
    if (zone && !guest) tenant.settle(id, zone);
  }
}

const BLOCKS = 16;

/**
 * Everybody with somebody whose day begins somewhat later on the same clock for all: mostly people of two zones, who
 * share part of the day; some share none, as the rules of pairing would not have it.
 */
function couples(all: readonly Colleague[], seed: number, at: Instant): Colleague[][] {
  const opens = (one: Colleague) => {
    const { from, zone } = hoursOf(seed, one);
    return from - DateTime.fromISO(at, { zone }).offset;
  };
  const people = all.toSorted((a, b) => opens(a) - opens(b) || a.id.localeCompare(b.id));
  const step = Math.max(1, Math.floor(people.length / BLOCKS));
  const found: Colleague[][] = [];
  for (let block = 0; block < people.length; block += 2 * step)
    for (let index = block; index < block + step; index += 1) {
      const [one, other] = [people[index], people[index + step]];
      if (one && other) found.push([one, other]);
    }
  return found;
}

/** Of those who have a mailbox: what calendar somebody keeps elsewhere, no judge can know. */
export async function pairsOf(store: Store, tenant: Tenant, seed: number, many: number, at: Instant) {
  const known = await store.people.all(tenant.people.map(({ id }) => id));
  const licensed = new Set(known.flatMap(({ id, account }) => (account === 'licensed' ? [id] : [])));
  const all = tenant.people.filter(({ id, guest }) => !guest && licensed.has(id));
  const reasons = {
    ...{ gives: [], languages: [], goals: [], ways: [], preferences: [] },
    ...{ mutualWish: false, relaxed: [] },
  };
  const facts = { proposedAt: at, publishedAt: at, introducedAt: at, confirmedAt: at };
  return couples(all, seed, at)
    .slice(0, many)
    .map(
      (two, index): Pair => ({
        ...{ id: `pair-${index}`, roundId: ROUND, proposalId: 'proposal', score: 500, reasons, ...facts },
        members: two.map(({ id }) => id),
        ...{ completedAt: null, endedAt: null, endedReason: null },
      }),
    );
}

/** A round in the store in which all of them are confirmed and their meetings are still to be planned. */
export async function begin(store: Store, pairs: readonly Pair[], meetings: number, at: Instant) {
  const settings = {
    ...templates['skill-exchange'],
    ...{ name: 'Bench', termWeeks: meetings, meetingEveryWeeks: 1 },
  };
  const dates = { createdAt: at, announcedAt: at, pairingAt: at, publishedAt: at };
  await store.programs.create({ id: 'program', template: 'x', settings, createdAt: at, createdBy: 'x' });
  await store.rounds.create({
    ...{ id: ROUND, programId: 'program', number: 1, settings, ...dates },
    ...{ closedAt: null, cancelledAt: null },
  });
  const ids = pairs.flatMap(({ members }) => members);
  await store.enrolments.invite(ROUND, ids, at);
  await store.transaction(async () => {
    for (const id of ids) {
      await store.enrolments.join(ROUND, id, at);
      await store.assessments.save(emptyAssessment(ROUND, id, at));
    }
  });
  await store.pairs.propose(pairs);
}
