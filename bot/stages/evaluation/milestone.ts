import { MILESTONE_DAYS, type MilestoneName, milestones } from '../../../shared/evaluation/rules.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

interface Reached {
  roundId: string;
  pairId: string;
  personId: string;
  milestone: MilestoneName;
}

/** Members of open pairs who have met so often, as one of them said within the last days, and were not told so yet. */
export async function milestonesDue({ store }: App, now: Instant): Promise<Reached[]> {
  const found = await Promise.all(
    milestones.map(async ({ name, from, below }) => {
      const exchange = 'evaluation.milestone';
      const since = daysLater(now, -MILESTONE_DAYS);
      const members = await store.recognition.metSoOften({
        from,
        below,
        since,
        now,
        exchange,
        name,
        size: AT_ONCE,
      });
      return members.map((member) => ({ ...member, milestone: name }));
    }),
  );
  return found.flat();
}

export const milestoneKey = ({ pairId, personId, milestone }: Reached) =>
  `evaluation.milestone/${pairId}/${personId}/${milestone}`;

export const celebrate = ({ outbox }: App, reached: Reached) => {
  const { pairId, personId: to, milestone, roundId } = reached;
  const params = { pairId, milestone };
  return outbox.put([
    { kind: 'say', key: milestoneKey(reached), to, card: 'evaluation.milestone', params, roundId },
  ]);
};
