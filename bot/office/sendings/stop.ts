import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { roundOf } from '../known.ts';
import type { SendingOf } from './sending.ts';
import { sweep } from './sweep.ts';

/** What has not left is withdrawn, and whatever is still put under this sending will be. What is on its way arrives. */
export async function stop(app: App, { id: by }: Actor, { roundId, exchange }: SendingOf) {
  await roundOf(app, roundId);
  const hold = { roundId, exchange, kind: 'stopped' as const, at: app.clock.now(), by };
  await app.store.holds.place(hold);
  return { withdrawn: await sweep(app, hold) };
}
