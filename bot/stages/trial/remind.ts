import { daysLater, type Instant } from '../../../shared/time.ts';
import { REMIND_DAYS } from '../../../shared/trial/rules.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';
import type { Member } from './ask.ts';

/** Who has not answered for a week: reminded once. */
export const silent = ({ store }: App, now: Instant): Promise<Member[]> =>
  store.trials.unreminded(daysLater(now, -REMIND_DAYS), now, AT_ONCE);

export const remindKey = ({ pairId, personId }: Omit<Member, 'roundId'>) =>
  `trial.remind/${pairId}/${personId}`;

export const remind = ({ outbox }: App, member: Member) => {
  const { roundId, pairId, personId } = member;
  return outbox.put([
    { kind: 'say', key: remindKey(member), to: personId, card: 'trial.remind', params: { pairId }, roundId },
  ]);
};
