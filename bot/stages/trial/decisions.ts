import { isPaused } from '../../../shared/enrolment.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Decision } from '../../../shared/trial/rules.ts';
import type { App } from '../../app.ts';
import { remindKey } from './remind.ts';

/** What each member of the pair has decided so far. */
export async function decisionsOf(
  { store, clock }: App,
  { id: pairId, roundId, members }: Pair,
): Promise<Decision[]> {
  const answers = await store.trials.of(pairId);
  return Promise.all(
    members.map(async (personId) => {
      const answer = answers.find((one) => one.personId === personId);
      const [enrolment, reminder] = await Promise.all([
        store.enrolments.get(roundId, personId),
        store.sendings.get(remindKey({ pairId, personId })),
      ]);
      return {
        personId,
        askedAt: answer?.askedAt ?? null,
        choice: answer?.choice ?? null,
        remindedAt: reminder?.createdAt ?? null,
        paused: !!enrolment && isPaused(enrolment, clock.now()),
      };
    }),
  );
}
