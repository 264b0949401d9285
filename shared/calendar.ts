import type { WorkingHours } from './person.ts';
import { daysLater, type Instant } from './time.ts';

/** Free and busy of one mailbox. `busy`: not free, be it busy, tentative or out of office. */
export interface Schedule {
  mail: string;
  hours: WorkingHours | null;
  busy: { from: Instant; to: Instant }[];
  /** Out of office: part of what is not free. */
  away: { from: Instant; to: Instant }[];
  /** Why this mailbox could not be read; then the rest says nothing. */
  error: string | null;
  /** It could not be read because it is not in this organisation's Exchange. */
  elsewhere: boolean;
  /** It could not be read because of trouble that passes by itself: worth asking again soon. */
  passing: boolean;
}

/** Working hours that were read now are read again from then on. */
export const hoursAgainAt = (now: Instant): Instant => daysLater(now, 7);

/** Graph answers for so many mailboxes at once, */
export const MOST_MAILBOXES = 20;
/** and for so many days, which is a little less than what it allows. */
export const MOST_DAYS = 60;
