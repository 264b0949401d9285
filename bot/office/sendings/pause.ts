import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { roundOf } from '../known.ts';
import { notStopped, type SendingOf } from './sending.ts';
import { sweep } from './sweep.ts';

/** From the next moment on nothing more is begun. */
export async function pause(app: App, { id: by }: Actor, { roundId, exchange }: SendingOf): Promise<void> {
  await roundOf(app, roundId);
  await notStopped(app, { roundId, exchange });
  const hold = { roundId, exchange, kind: 'paused' as const, at: app.clock.now(), by };
  await app.store.holds.place(hold);
  await sweep(app, hold);
}
