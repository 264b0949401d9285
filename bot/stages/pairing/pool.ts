import type { WaitingReason } from '../../../shared/enrolment.ts';
import { isPaused } from '../../../shared/enrolment.ts';
import { byId, groupBy } from '../../../shared/lists.ts';
import { type Profile, weekOf } from '../../../shared/pairing/profile.ts';
import { pairKey, type Setting } from '../../../shared/pairing/rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Round } from '../../../shared/round.ts';
import { offsetMinutes } from '../../../shared/zones.ts';
import type { App } from '../../app.ts';

/** Who may be paired now, and who waits because of where they stand. Together: everyone who finished the assessment. */
export interface PoolOfPeople {
  profiles: Profile[];
  setting: Setting;
  aside: { id: string; reason: WaitingReason }[];
}

/** Fails closed: where something a hard rule rests on was not read yet, it refuses and says what. */
export async function gather(app: App, round: Round): Promise<PoolOfPeople> {
  const { store, clock } = app;
  const now = clock.now();
  const enrolled = await store.enrolments.assessed(round.id);
  const ids = enrolled.map(({ personId }) => personId);
  const [people, conversations, open] = await Promise.all([
    store.people.all(ids),
    store.conversations.among(ids),
    store.pairs.open(round.id),
  ]);
  const paired = new Set(open.flatMap(({ members }) => members));
  const reached = new Set(conversations.filter(({ lostAt }) => !lostAt).map(({ personId }) => personId));
  const person = byId(people);
  const aside: PoolOfPeople['aside'] = [];
  const free: string[] = [];
  for (const enrolment of enrolled) {
    const { personId: id } = enrolment;
    if (paired.has(id) || !person.get(id)?.enabled) continue;
    if (isPaused(enrolment, now)) aside.push({ id, reason: 'paused' });
    else if (!reached.has(id)) aside.push({ id, reason: 'unreachable' });
    else free.push(id);
  }
  const unread = free.filter((id) => !person.get(id)?.hours);
  if (unread.length > 0) throw new Refusal('hours-unknown', { people: unread.length });
  return { profiles: await profilesOf(app, round, free), setting: await settingOf(app, round), aside };
}

async function profilesOf({ store, clock }: App, round: Round, ids: string[]): Promise<Profile[]> {
  const [people, assessments, wishes, chains] = await Promise.all([
    store.people.all(ids),
    store.assessments.ofRound(round.id),
    store.assessments.wishes(round.id),
    store.people.chains(ids),
  ]);
  const wishesOf = groupBy(wishes, ({ personId }) => personId);
  const assessmentOf = new Map(assessments.map((assessment) => [assessment.personId, assessment]));
  const now = clock.now();
  return people.map((person) => {
    const assessment = assessmentOf.get(person.id);
    if (!assessment || !person.hours) throw new Error('assessed without an assessment');
    const named = (kind: 'with' | 'without') =>
      new Set(
        (wishesOf.get(person.id) ?? []).filter((wish) => wish.kind === kind).map(({ otherId }) => otherId),
      );
    const { id, department, level, site, hiredOn } = person;
    const { offers, wants, goals, ways, languages, criterion } = assessment;
    return {
      ...{ id, department, level, site, hiredOn, offers, wants, goals, ways, languages, criterion },
      managers: chains.get(id) ?? [],
      week: weekOf(person.hours, now),
      offset: offsetMinutes(person.hours.timeZone, now),
      wishes: named('with'),
      avoids: named('without'),
    };
  });
}

async function settingOf({ store }: App, { id, settings }: Round): Promise<Setting> {
  const [history, ended] = await Promise.all([store.pairs.history(id), store.pairs.endedIn(id)]);
  return {
    preferences: settings.preferences,
    musts: settings.musts,
    forbidden: new Set(),
    ended: new Set(ended.map(({ a, b }) => pairKey(a, b))),
    metBefore: new Map(history.map(({ a, b, roundsAgo }) => [pairKey(a, b), roundsAgo])),
  };
}
