import type { Store } from '../../bot/store/index.ts';
import { type Enrolment, standing } from '../../shared/enrolment.ts';
import { stateOfMeeting } from '../../shared/meeting.ts';
import type { Pair } from '../../shared/pair.ts';
import type { Instant } from '../../shared/time.ts';
import type { Tenant } from '../tenant/index.ts';

/** What became of a round, counted person by person from the product's own facts. */
export interface Sums {
  audience: number;
  reached: number;
  unreachable: Record<string, number>;
  joined: number;
  declined: number;
  silent: number;
  assessed: number;
  pairs: number;
  threes: number;
  waiting: Record<string, number>;
  meetingsBooked: number;
  meetingsHeld: number;
  checkInsSent: number;
  checkInsAnswered: number;
  completed: number;
  endedEarly: number;
  messagesSent: number;
}

const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

const NOT_YET = 'not-paired-yet';

/** Why each of those waits who could be paired and is not. */
function whyWaiting(enrolments: readonly Enrolment[], pairs: readonly Pair[], now: Instant): string[] {
  const pairOf = new Map(
    pairs.filter(({ endedAt }) => !endedAt).flatMap((pair) => pair.members.map((id) => [id, pair])),
  );
  return enrolments.flatMap((one) => {
    const stands = standing(one, pairOf.get(one.personId) ?? null, now);
    if (stands === 'waiting') return [one.waitingReason ?? NOT_YET];
    return stands === 'assessed' ? [NOT_YET] : [];
  });
}

export async function sumsOf(store: Store, tenant: Tenant, roundId: string, now: Instant): Promise<Sums> {
  const [counts, buckets, pairs, meetings, checkIns, enrolments] = await Promise.all([
    store.figures.people(roundId, now),
    store.sendings.buckets(roundId, 'awareness.announce'),
    store.pairs.published(roundId),
    store.meetings.ofRound(roundId),
    store.figures.checkIns(roundId),
    store.enrolments.ofRound(roundId),
  ]);
  const lost = buckets.filter(({ outcome }) => outcome === 'unreachable' || outcome === 'failed');
  return {
    audience: counts.audience,
    reached: counts.reached,
    unreachable: Object.fromEntries(lost.map(({ reason, n }) => [reason ?? '', n])),
    joined: counts.joined,
    declined: counts.declined,
    silent: counts.reached - enrolments.filter(({ joinedAt, declinedAt }) => joinedAt || declinedAt).length,
    assessed: counts.assessed,
    pairs: pairs.filter(({ members }) => members.length === 2).length,
    threes: pairs.filter(({ members }) => members.length === 3).length,
    waiting: tally(whyWaiting(enrolments, pairs, now)),
    meetingsBooked: meetings.filter(({ bookedAt }) => bookedAt).length,
    meetingsHeld: meetings.filter((meeting) => stateOfMeeting(meeting) === 'met').length,
    checkInsSent: checkIns.asked,
    checkInsAnswered: checkIns.answered,
    completed: pairs.filter(({ completedAt }) => completedAt).length,
    endedEarly: pairs.filter(({ endedAt }) => endedAt).length,
    messagesSent: tenant.people.reduce(
      (sum, { id }) => sum + tenant.chat(id).filter(({ from }) => from === 'bot').length,
      0,
    ),
  };
}
