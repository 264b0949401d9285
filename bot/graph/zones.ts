import type { WorkingHours as GraphHours } from '@microsoft/microsoft-graph-types';
import { findIana } from 'windows-iana';
import { spellZone } from '../../shared/custom-zone.ts';
import type { WorkingHours } from '../../shared/person.ts';
import { DAY, MINUTE } from '../../shared/time.ts';
import { named } from './known-zones.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NTH = ['first', 'second', 'third', 'fourth', 'last'];

/** Null: the mailbox says nothing of them, or names a zone that nobody knows. */
export function workingHours(hours: GraphHours | null | undefined): WorkingHours | null {
  const timeZone = zone(hours?.timeZone as Zone | undefined);
  if (!hours?.startTime || !hours.endTime || !timeZone) return null;
  const days = (hours.daysOfWeek ?? []).map((day) => DAYS.indexOf(day) || 7);
  const [start, end] = [minutes(hours.startTime), minutes(hours.endTime)];
  return { days, start, end: end === 0 ? DAY / MINUTE : end, timeZone };
}

interface Turn {
  time?: string | null;
  dayOccurrence?: number | string | null;
  dayOfWeek?: string | null;
  month?: number | null;
  /** Minutes added to the zone's bias while it holds; Graph counts west of UTC. */
  daylightBias?: number | null;
}

interface Zone {
  name?: string | null;
  bias?: number | null;
  standardOffset?: Turn | null;
  daylightOffset?: Turn | null;
}

/** A Windows name, an IANA name, or a zone of the mailbox's own making. */
function zone(given: Zone | undefined): string | null {
  if (!given) return null;
  const known = byName(given.name ?? '');
  return known ?? (typeof given.bias === 'number' ? named(ownZone(given.bias, given)) : null);
}

const names = new Map<string, string | null>();

/** The zone of that name, looked up once: every mailbox that is read names one of a few. */
function byName(name: string): string | null {
  const plain = name.replace(/^tzone:\/\/Microsoft\//i, '').replace(/^Utc$/, 'UTC');
  if (!names.has(name)) names.set(name, findIana(plain)[0] ?? (isIana(plain) ? plain : null));
  return names.get(name) ?? null;
}

/** As the mailbox spells it: how far west, and when its clocks change. */
export function ownZone(bias: number, { standardOffset, daylightOffset }: Zone): string {
  const winter = -bias;
  const [toWinter, toSummer] = [turn(standardOffset), turn(daylightOffset)];
  const summer = winter - (daylightOffset?.daylightBias ?? 0);
  if (toWinter && toSummer && summer !== winter) return spellZone({ winter, summer, toSummer, toWinter });
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `UTC${winter < 0 ? '-' : '+'}${pad(Math.abs(winter) / 60)}:${pad(Math.abs(winter) % 60)}`;
}

/** Month 0 says that the clocks never change. */
function turn(given: Turn | null | undefined) {
  const { month, dayOfWeek, dayOccurrence, time } = given ?? {};
  if (!month || !dayOfWeek || !time) return null;
  const nth = typeof dayOccurrence === 'string' ? NTH.indexOf(dayOccurrence) + 1 : dayOccurrence;
  return { month, nth: nth || 1, weekday: DAYS.indexOf(dayOfWeek) || 7, minutes: minutes(time) };
}

function isIana(name: string): boolean {
  try {
    return Boolean(name && new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const minutes = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};
