import type { Enrolment } from '../../../shared/enrolment.ts';
import type { App } from '../../app.ts';

/** Everyone who waits is told so, with the reason, each time it begins. */
export const untold = ({ store }: App) => store.enrolments.waitingUntold('pairing.tell-waiting');

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
