import { setImmediate as turn } from 'node:timers/promises';
import { type Enrolment, isPaused, type WaitingReason } from '../../../shared/enrolment.ts';
import { byId, groupBy } from '../../../shared/lists.ts';
import { type Profile, weeksAt } from '../../../shared/pairing/profile.ts';
import { bannedBecause, pairKey, type Setting } from '../../../shared/pairing/rules.ts';
import type { PairingSettings } from '../../../shared/pairing/settings.ts';
import type { Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Round } from '../../../shared/round.ts';
import { offsetMinutes } from '../../../shared/zones.ts';
import type { App } from '../../app.ts';
import { drawnOrder } from './drawn-order.ts';
import { inSlices, readInSlices } from './in-slices.ts';

/** Who may be paired now, and who waits because of where they stand. Together: everyone who finished the assessment. */
export interface PoolOfPeople {
  profiles: Profile[];
  setting: Setting;
  /** Pairs that stay, by their places among the profiles. */
  locked: [number, number][];
  /** Places of those who waited before, in this round or in an earlier one. */
  first: number[];
  aside: { id: string; reason: WaitingReason }[];
}

/** Fails closed: where something a hard rule rests on was not read yet, it refuses and says what. */
export async function gather(app: App, round: Round, settings: PairingSettings): Promise<PoolOfPeople> {
  const { free, aside } = await whoIsFree(app, round);
  const unread = free.filter(({ hours }) => !hours);
  if (unread.length > 0) throw new Refusal('hours-unknown', { people: unread.length });
  const order = await drawnOrder(free, round.id);
  // One after the other: what goes on side by side takes its turns together, and those add up.
  const profiles = await profilesOf(app, round, order);
  const { setting, locks } = await rulesOf(app, round, settings, free);
  const waited = await app.store.waiting.before(round.id);
  await turn();
  const ahead = new Set(waited.map(({ personId }) => personId));
  const first = profiles.flatMap(({ id }, at) => (ahead.has(id) ? [at] : []));
  return { profiles, setting, locked: lockedAmong(profiles, locks, setting), first, aside };
}

async function whoIsFree({ store, clock }: App, round: Round) {
  const ids = (await store.enrolments.assessed(round.id)).map(({ personId }) => personId);
  const enrolled = await readInSlices(ids, (some) => store.enrolments.among(round.id, some));
  const people = await readInSlices(ids, store.people.all);
  const conversations = await readInSlices(ids, store.conversations.among);
  const paired = new Set((await store.pairs.openMembers(round.id)).map(({ personId }) => personId));
  const reached = new Set(conversations.filter(({ lostAt }) => !lostAt).map(({ personId }) => personId));
  const person = byId(people);
  const aside: PoolOfPeople['aside'] = [];
  const free: Person[] = [];
  const now = clock.now();
  const apart = (enrolment: Enrolment, { doNotContactAt }: Person): WaitingReason | null => {
    if (isPaused(enrolment, now)) return 'paused';
    return doNotContactAt || !reached.has(enrolment.personId) ? 'unreachable' : null;
  };
  await inSlices(enrolled, (enrolment) => {
    const who = person.get(enrolment.personId);
    if (!who?.enabled || paired.has(who.id)) return;
    const reason = apart(enrolment, who);
    if (reason) aside.push({ id: who.id, reason });
    else free.push(who);
  });
  return { free, aside };
}

async function profilesOf({ store, clock }: App, round: Round, people: Person[]): Promise<Profile[]> {
  const ids = people.map(({ id }) => id);
  const assessments = await readInSlices(ids, (some) => store.assessments.among([round.id], some));
  const wishes = await store.assessments.wishes(round.id);
  const managersOf = await store.people.chains();
  const wishesOf = groupBy(wishes, ({ personId }) => personId);
  const assessmentOf = new Map(assessments.map((assessment) => [assessment.personId, assessment]));
  const now = clock.now();
  const weekOf = weeksAt(now);
  return inSlices(people, (person) => {
    const assessment = assessmentOf.get(person.id);
    if (!assessment || !person.hours) throw new Error('assessed without an assessment');
    const named = (kind: 'with' | 'without') =>
      new Set(
        (wishesOf.get(person.id) ?? []).filter((wish) => wish.kind === kind).map(({ otherId }) => otherId),
      );
    const { id, department, level, site, hiredOn } = person;
    const { offers, wants, goals, ways, languages, criterion } = assessment;
    return {
      id,
      department,
      level,
      site,
      hiredOn,
      offers,
      wants,
      goals,
      ways,
      languages,
      criterion,
      managers: managersOf(id),
      week: weekOf(person.hours),
      offset: offsetMinutes(person.hours.timeZone, now),
      wishes: named('with'),
      avoids: named('without'),
    };
  });
}

async function rulesOf(
  { store }: App,
  { id }: Round,
  { preferences, musts }: PairingSettings,
  people: readonly Person[],
) {
  const ids = people.map((person) => person.id);
  const [ended, rulings] = await Promise.all([store.pairs.endedIn(id), store.rulings.ofRound(id)]);
  const history = await readInSlices(ids, (some) => store.pairs.history(id, some));
  const ruled = (rule: 'lock' | 'forbid') => rulings.filter((ruling) => ruling.rule === rule);
  const setting: Setting = {
    preferences,
    musts,
    forbidden: new Set(ruled('forbid').map(({ a, b }) => pairKey(a, b))),
    ended: new Set(ended.map(({ a, b }) => pairKey(a, b))),
    metBefore: new Map(history.map(({ a, b, roundsAgo }) => [pairKey(a, b), roundsAgo])),
  };
  return { setting, locks: ruled('lock').map(({ a, b }): [string, string] => [a, b]) };
}

/** A lock holds only as long as both are free and the rules allow them: no hand overrides a hard rule. */
function lockedAmong(profiles: Profile[], locks: [string, string][], setting: Setting): [number, number][] {
  if (locks.length === 0) return [];
  const place = new Map(profiles.map(({ id }, at) => [id, at]));
  return locks.flatMap(([a, b]): [number, number][] => {
    const [one, other] = [place.get(a), place.get(b)];
    const [first, second] = [profiles[one ?? -1], profiles[other ?? -1]];
    if (one === undefined || other === undefined || !first || !second) return [];
    return bannedBecause(first, second, setting) ? [] : [[one, other]];
  });
}
