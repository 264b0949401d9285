import { schedule } from '../../../shared/round.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

export interface Asking {
  roundId: string;
  pairId: string;
  personId: string;
}

/** Everyone whose term is over with a partner, and who was not asked yet. */
export async function asksDue({ store }: App, now: Instant): Promise<Asking[]> {
  const due: Asking[] = [];
  for (const round of await store.rounds.open()) {
    const { termEndsAt } = schedule(round);
    if (!termEndsAt || now < termEndsAt) continue;
    const members = await store.evaluations.unasked(round.id, now, AT_ONCE);
    due.push(...members.map((member) => ({ ...member, roundId: round.id })));
  }
  return due;
}

export const askKey = ({ roundId, personId }: Asking) => `evaluation.ask/${roundId}/${personId}`;

export const ask = ({ store, outbox, clock }: App, asking: Asking) =>
  store.transaction(async () => {
    const { roundId, pairId, personId } = asking;
    await store.evaluations.ask(roundId, personId, pairId, clock.now());
    await outbox.put([
      {
        kind: 'say',
        key: askKey(asking),
        to: personId,
        card: 'evaluation.ask',
        params: { roundId },
        roundId,
      },
    ]);
  });
