import type { Assessment } from '../assessment.ts';
import { LUNCH, type WorkingHours } from '../person.ts';
import { DAY, HOUR, type Instant, millis } from '../time.ts';
import { localTime } from '../zones.ts';

/** All that pairing knows of a person. Nothing about gender, age, ethnicity or the like, ever. */
export interface Profile
  extends Pick<Assessment, 'offers' | 'wants' | 'goals' | 'ways' | 'languages' | 'criterion'> {
  id: string;
  department: string | null;
  level: number | null;
  site: string | null;
  hiredOn: string | null;
  /** Managers up to the top. */
  managers: readonly string[];
  /** Working week in UTC, a bit for each half hour from Monday 00:00; no bits: unknown, so nothing is shared. */
  week: bigint;
  /** Minutes ahead of UTC. */
  offset: number;
  wishes: ReadonlySet<string>;
  /** Confidential: whom they would rather not be paired with. */
  avoids: ReadonlySet<string>;
}

const HALF_HOURS = 336;
const MONDAY = Date.UTC(2024, 0, 1);

/** The half hours of one week, as the zone stands around `at`, that someone works, lunch left out: when a meeting may be. */
export function weekOf(hours: WorkingHours | null, at: Instant): bigint {
  if (!hours) return 0n;
  const monday = MONDAY + Math.floor((millis(at) - MONDAY) / (7 * DAY)) * 7 * DAY;
  let week = 0n;
  for (let slot = 0; slot < HALF_HOURS; slot += 1) {
    const { weekday, minutes } = localTime(monday + (slot * HOUR) / 2, hours.timeZone);
    const lunch = minutes + 30 > LUNCH.from && minutes < LUNCH.to;
    if (hours.days.includes(weekday) && minutes >= hours.start && minutes + 30 <= hours.end && !lunch)
      week |= 1n << BigInt(slot);
  }
  return week;
}

/** The same for many people, of whom few keep hours of their own. */
export function weeksAt(at: Instant): (hours: WorkingHours | null) => bigint {
  const known = new Map<string, bigint>();
  return (hours) => {
    const key = JSON.stringify(hours);
    const week = known.get(key) ?? weekOf(hours, at);
    known.set(key, week);
    return week;
  };
}

/** Half hours of the week that suit both. */
export const sharedWeek = (a: Profile, b: Profile): bigint => a.week & b.week;

/** At least one whole hour in common, in which they could meet. */
export function shareAnHour(a: Profile, b: Profile): boolean {
  const both = sharedWeek(a, b);
  return (both & (both >> 1n)) !== 0n;
}
