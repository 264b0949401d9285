import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

export interface Preparing {
  roundId: string;
  pairId: string;
  personId: string;
}

/** From the introduction on, so that the first day is the partner's alone. */
const AFTER_DAYS = 1;
/** Later than that it is no longer a preparation. */
const UNTIL_DAYS = 14;

export const unprepared = ({ store }: App, now: Instant): Promise<Preparing[]> =>
  store.introductions.unprepared(daysLater(now, -UNTIL_DAYS), daysLater(now, -AFTER_DAYS), now, AT_ONCE);

export const prepareKey = ({ pairId, personId }: Preparing): string =>
  `guidance.prepare/${pairId}/${personId}`;

/** One message before the first meeting: the orientation, a sheet for oneself, goals. */
export const prepare = ({ outbox }: App, preparing: Preparing) => {
  const { pairId, personId: to, roundId } = preparing;
  const params = { pairId, roundId };
  return outbox.put([
    { kind: 'say', key: prepareKey(preparing), to, card: 'guidance.prepare', params, roundId },
  ]);
};
