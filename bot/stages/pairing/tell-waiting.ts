import type { Enrolment } from '../../../shared/enrolment.ts';
import { stateOf } from '../../../shared/round.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

/** Everyone who waits is told so, with the reason, each time it begins. */
export const untold = ({ store }: App, now: Instant) =>
  store.waiting.untold('pairing.tell-waiting', now, AT_ONCE);

export const waitingKey = ({ roundId, personId, waitingAt }: Enrolment) =>
  `pairing.tell-waiting/${roundId}/${personId}/${waitingAt}`;

export const tellWaiting = ({ outbox }: App, enrolment: Enrolment) =>
  outbox.put([
    {
      kind: 'say',
      key: waitingKey(enrolment),
      to: enrolment.personId,
      card: 'pairing.waiting',
      params: { roundId: enrolment.roundId },
      roundId: enrolment.roundId,
    },
  ]);

/** Finished their answers after the pairs were made, and before the term is over: they wait for the next run, and are told. */
export async function late({ store }: App, now: Instant): Promise<Enrolment[]> {
  const running = (await store.rounds.open()).filter((round) => stateOf(round, now) === 'running');
  return store.waiting.unaccounted(
    running.map(({ id }) => id),
    AT_ONCE,
  );
}

export const lateKey = ({ roundId, personId }: Enrolment) => `pairing.late/${roundId}/${personId}`;

export const waitLate = ({ store, clock }: App, { roundId, personId }: Enrolment) =>
  store.enrolments.wait(roundId, [personId], 'came-late', clock.now());
