import { SOMEONE_GONE } from '../../../shared/person.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { erase } from './erase.ts';

/** As long as the privacy notice says. */
const KEPT_DAYS = 180;
const AT_ONCE = 50;

interface Leaver {
  id: string;
}

export const leaversKey = ({ id }: Leaver): string => `privacy.leavers/${id}`;

export const leaversDue = ({ store }: App, now: Instant): Promise<Leaver[]> =>
  store.leavers.goneBy(daysLater(now, -KEPT_DAYS), AT_ONCE);

/** What somebody said who left the company is erased, as if they had asked for it, and their name with it. */
export async function forgetLeaver(app: App, leaver: Leaver): Promise<void> {
  await erase(app, leaver);
  await app.store.leavers.forget(leaver.id, SOMEONE_GONE, app.clock.now());
}
