import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { roundOf } from '../known.ts';
import { notStopped, type SendingOf } from './sending.ts';

export async function resume(app: App, _actor: Actor, { roundId, exchange }: SendingOf): Promise<void> {
  await roundOf(app, roundId);
  await notStopped(app, { roundId, exchange });
  await app.store.holds.lift(roundId, exchange);
  while ((await app.store.holds.takeUp(roundId, exchange)) > 0);
  app.outbox.wake();
}
