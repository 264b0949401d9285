import type { Actor } from '../../../shared/person.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { roundOf } from '../known.ts';
import { notStopped, type SendingOf } from './sending.ts';

const SOME = 500;
const REMEMBERED_DAYS = 30;

/** Who has closed the conversation stays unreached until they come back; for all others it is a new try. */
export async function again(app: App, _actor: Actor, { roundId, exchange }: SendingOf) {
  await roundOf(app, roundId);
  await notStopped(app, { roundId, exchange });
  return { people: await app.store.sendings.again(roundId, exchange, app.clock.now()) };
}

/** Messages for people who could not be reached and have come back by themselves. */
export const cameBack = ({ store }: App, now: Instant) =>
  store.sendings.cameBack(daysLater(now, -REMEMBERED_DAYS), SOME);

export const cameBackKey = ({ key }: { key: string }): string => `sendings.again/${key}`;

/** What is no longer true by then is not sent: its card is drawn when it leaves. */
export const sayAgain = ({ store, clock }: App, { key }: { key: string }) =>
  store.sendings.retryKey(key, clock.now());
