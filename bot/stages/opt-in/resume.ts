import type { InputOf } from '../../../shared/door.ts';
import type { Enrolment } from '../../../shared/enrolment.ts';
import type { resume as contract } from '../../../shared/opt-in/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';
import { enrolledIn } from './invited-to.ts';

export async function resume(app: App, actor: Actor, { roundId }: InputOf<typeof contract>) {
  await enrolledIn(app, actor, roundId);
  await app.store.enrolments.resume(roundId, actor.id);
}

/** Pauses whose day has come end by themselves, and the person is told. */
export const pausesOver = ({ store }: App, now: Instant) => store.enrolments.pauseOver(now, AT_ONCE);

export const pauseKey = ({ roundId, personId, pausedUntil }: Enrolment) =>
  `opt-in.resume/${roundId}/${personId}/${pausedUntil}`;

export async function endPause({ store, outbox }: App, enrolment: Enrolment) {
  const { roundId, personId } = enrolment;
  await store.transaction(async () => {
    await store.enrolments.resume(roundId, personId);
    await outbox.put([
      {
        kind: 'say',
        key: pauseKey(enrolment),
        to: personId,
        card: 'opt-in.resumed',
        params: { roundId },
        roundId,
      },
    ]);
  });
}
