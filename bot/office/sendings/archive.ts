import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

const KEPT_DAYS = 180;
const SOME = 1_000;
const HOURS = 'T02';

interface Old {
  before: Instant;
}

/** Once a night, in the hours when little is sent. */
export async function old({ store }: App, now: Instant): Promise<Old[]> {
  if (!now.includes(HOURS)) return [];
  const done = await store.cursors.get('sendings.archive');
  return done && done.at.slice(0, 10) === now.slice(0, 10) ? [] : [{ before: daysLater(now, -KEPT_DAYS) }];
}

export const archiveKey = ({ before }: Old): string => `sendings.archive/${before}`;

/** Puts away what is long settled, so that the table holds what may still matter; what it said is gone then. */
export async function archive({ store, clock }: App, { before }: Old): Promise<void> {
  while ((await store.archive.put(before, SOME)) === SOME);
  await store.cursors.set('sendings.archive', before, clock.now());
}
