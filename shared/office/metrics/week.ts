import { type Day, dayOf, daysLater, type Instant, millis } from '../../time.ts';

/** Monday of that week, in UTC. */
export const mondayOf = (at: Instant): Day => {
  const weekday = (new Date(millis(at)).getUTCDay() + 6) % 7;
  return dayOf(daysLater(at, -weekday));
};
