import { inForce } from '../../../shared/agreement.ts';
import { type Meeting, timeless } from '../../../shared/meeting.ts';
import { rhythm } from '../../../shared/meetings/rules.ts';
import { type Pair, trialEndsAt } from '../../../shared/pair.ts';
import { type Round, schedule } from '../../../shared/round.ts';
import { type Instant, latest } from '../../../shared/time.ts';
import { type App, newId } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

export const unplanned = ({ store }: App) => store.meetings.pairsWithoutPlan(AT_ONCE);

export const planKey = ({ id }: { id: string }) => `meetings.plan/${id}`;

/** The whole rhythm to the end of the round, with which its pairs end, each meeting with the week it is wanted in. */
export async function plan(app: App, { id }: { id: string }): Promise<void> {
  const { store, clock } = app;
  const pair = await store.pairs.get(id);
  const round = pair && (await store.rounds.get(pair.roundId));
  if (!pair?.publishedAt || !round) return;
  const { everyWeeks, minutes } = await termsOf(app, pair, round);
  const now = clock.now();
  const weeks = rhythm(latest(pair.publishedAt, now), schedule(round).termEndsAt ?? now, everyWeeks);
  await store.transaction(async () => {
    await store.meetings.plan(weeks.map((fromAt, index) => blank(pair, round, index + 1, fromAt)));
    await store.rhythms.keep({ pairId: id, everyWeeks, minutes, plannedAt: now });
  });
}

/** How often and how long a pair meets: as their agreement says, else the program. */
export async function termsOf({ store }: App, pair: Pair, { settings }: Round) {
  const agreement = inForce(await store.agreements.ofPair(pair.id), pair.members);
  const { meetingEveryWeeks, meetingMinutes } = settings;
  return agreement?.terms ?? { everyWeeks: meetingEveryWeeks, minutes: meetingMinutes };
}

/** 1: the week begins before the pair decides whether to go on. */
export const isInTrial = (pair: Pair, { settings }: Round, fromAt: Instant): 0 | 1 =>
  fromAt < (trialEndsAt(pair, settings) ?? '') ? 1 : 0;

export const blank = (pair: Pair, round: Round, number: number, fromAt: Instant): Meeting => ({
  ...timeless,
  id: newId(),
  pairId: pair.id,
  roundId: pair.roundId,
  number,
  fromAt,
  weekAt: fromAt,
  inTrial: isInTrial(pair, round, fromAt),
});
