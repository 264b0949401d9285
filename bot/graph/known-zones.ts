import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { DAY } from '../../shared/time.ts';
import { offsetMinutes } from '../../shared/zones.ts';

const YEAR = Date.UTC(2027, 0, 1);
const seasons = [0, 100, 200, 300].map((day) => YEAR + day * DAY);
const halfDays = Array.from({ length: 4 * 365 }, (_, index) => YEAR + (index * DAY) / 2);

/** One for each of Windows' zones. */
const zones = WINDOWS_TO_IANA_MAP.flatMap(({ territory, iana }) =>
  territory === '001' && iana[0] ? [iana[0]] : [],
);

const isLike = (one: string, other: string, moments: readonly number[]): boolean =>
  moments.every((at) => offsetMinutes(one, at) === offsetMinutes(other, at));

const found = new Map<string, string>();

/**
 * The zone with a name whose clocks always show the same as those of a mailbox's own making, so that its times can be
 * told in words; where there is none, as it was spelt.
 */
export function named(spelt: string): string {
  const known =
    found.get(spelt) ??
    zones.filter((one) => isLike(one, spelt, seasons)).find((one) => isLike(one, spelt, halfDays)) ??
    spelt;
  found.set(spelt, known);
  return known;
}
