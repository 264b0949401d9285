import type { Preference } from '../program.ts';
import { daysBetween } from '../time.ts';
import type { Profile } from './profile.ts';

/** Time zones no further apart than this are near. */
export const NEAR_MINUTES = 120;
/** People hired no further apart than this have been here about equally long. */
export const SIMILAR_TENURE_DAYS = 2 * 365;

const midnight = (day: string) => `${day}T00:00:00.000Z`;
const known = (a: unknown, b: unknown) => a !== null && b !== null;

const meetings: Record<Preference, (a: Profile, b: Profile) => boolean> = {
  'other-department': (a, b) => known(a.department, b.department) && a.department !== b.department,
  'similar-level': (a, b) => a.level !== null && b.level !== null && Math.abs(a.level - b.level) <= 1,
  'near-in-time': (a, b) => Math.abs(a.offset - b.offset) <= NEAR_MINUTES,
  'same-site': (a, b) => known(a.site, b.site) && a.site === b.site,
  'similar-tenure': (a, b) =>
    a.hiredOn !== null &&
    b.hiredOn !== null &&
    Math.abs(daysBetween(midnight(a.hiredOn), midnight(b.hiredOn))) <= SIMILAR_TENURE_DAYS,
};

/** Whether two people fit a preference. What is not known of either does not fit. */
export const meets = (preference: Preference, a: Profile, b: Profile): boolean => meetings[preference](a, b);
