import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

const AFTER_DAYS = 3;
const EXCHANGE = 'assessment.remind';

interface Unfinished {
  roundId: string;
  personId: string;
}

/** Joined three days ago and not finished: reminded once, while it can still make a difference. */
export async function unfinished({ store }: App, now: Instant): Promise<Unfinished[]> {
  const open = (await store.rounds.open()).filter(({ pairingAt }) => !pairingAt);
  const found = await Promise.all(
    open.map(async ({ id }) => {
      const people = await store.enrolments.unassessedSince(
        id,
        daysLater(now, -AFTER_DAYS),
        EXCHANGE,
        AT_ONCE,
      );
      return people.map(({ personId }) => ({ roundId: id, personId }));
    }),
  );
  return found.flat();
}

export const remindKey = ({ roundId, personId }: Unfinished) => `${EXCHANGE}/${roundId}/${personId}`;

export const remind = ({ outbox }: App, item: Unfinished) =>
  outbox.put([
    {
      kind: 'say',
      key: remindKey(item),
      to: item.personId,
      card: EXCHANGE,
      params: { roundId: item.roundId },
      roundId: item.roundId,
    },
  ]);
