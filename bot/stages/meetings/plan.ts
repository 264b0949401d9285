import { inForce } from '../../../shared/agreement.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { rhythm } from '../../../shared/meetings/rules.ts';
import type { Pair } from '../../../shared/pair.ts';
import { daysLater, latest } from '../../../shared/time.ts';
import { type App, newId } from '../../app.ts';

export const unplanned = ({ store }: App) => store.meetings.pairsWithoutPlan();

export const planKey = ({ id }: { id: string }) => `meetings.plan/${id}`;

/** The whole rhythm of the term, each meeting with the week it is wanted in; times are found as they come near. */
export async function plan({ store, clock }: App, { id }: { id: string }): Promise<void> {
  const pair = await store.pairs.get(id);
  const round = pair && (await store.rounds.get(pair.roundId));
  if (!pair?.publishedAt || !round) return;
  const agreement = inForce(await store.agreements.ofPair(id), pair.members);
  const everyWeeks = agreement?.terms.everyWeeks ?? round.settings.meetingEveryWeeks;
  const from = latest(pair.publishedAt, clock.now());
  const until = daysLater(pair.publishedAt, round.settings.termWeeks * 7);
  await store.meetings.plan(
    rhythm(from, until, everyWeeks).map((fromAt, index) => blank(pair, index + 1, fromAt)),
  );
}

const blank = ({ id, roundId }: Pair, number: number, fromAt: string): Meeting => ({
  ...{ id: newId(), pairId: id, roundId, number, fromAt, attempt: 1 },
  ...{ startsAt: null, endsAt: null, organizerId: null, eventId: null, joinUrl: null, bookedAt: null },
  ...{ noTimeAt: null, askedAt: null, heldAt: null, notHeldAt: null, cancelledAt: null },
});
