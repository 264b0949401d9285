import { MINUTE } from './time.ts';

/** The n-th weekday of a month (5: the last), at so many minutes after midnight. Weekdays as in ISO 8601, months from 1. */
interface Turn {
  month: number;
  nth: number;
  weekday: number;
  minutes: number;
}

/** A zone that a mailbox made for itself: minutes ahead of UTC in winter and in summer, and when each begins. */
export interface CustomZone {
  winter: number;
  summer: number;
  toSummer: Turn;
  toWinter: Turn;
}

const turn = ({ month, nth, weekday, minutes }: Turn) => [month, nth, weekday, minutes].join('.');

/** As a text that stands where an IANA name would: `custom:-210/-150/3.2.7.120/11.1.7.120`. */
export const spellZone = ({ winter, summer, toSummer, toWinter }: CustomZone): string =>
  `custom:${winter}/${summer}/${turn(toSummer)}/${turn(toWinter)}`;

const known = new Map<string, CustomZone>();

function read(name: string): CustomZone {
  const [winter = 0, summer = 0] = name.slice('custom:'.length).split('/').map(Number);
  const [toSummer, toWinter] = name
    .split('/')
    .slice(2)
    .map((text): Turn => {
      const [month = 1, nth = 1, weekday = 7, minutes = 0] = text.split('.').map(Number);
      return { month, nth, weekday, minutes };
    });
  if (!toSummer || !toWinter) throw new RangeError(`${name} is not a zone`);
  return { winter, summer, toSummer, toWinter };
}

/** The instant of a turn in a year, on the clock that is so many minutes ahead of UTC until then. */
function turnAt(year: number, { month, nth, weekday, minutes }: Turn, ahead: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const from = 1 + ((weekday - (first.getUTCDay() || 7) + 7) % 7);
  const date = Math.min(from + (nth - 1) * 7, from + Math.floor((days - from) / 7) * 7);
  return Date.UTC(year, month - 1, date) + (minutes - ahead) * MINUTE;
}

/** Minutes ahead of UTC; null where the name is no custom zone's. */
export function customOffset(name: string, at: number): number | null {
  if (!name.startsWith('custom:')) return null;
  const zone = known.get(name) ?? read(name);
  known.set(name, zone);
  const year = new Date(at + zone.winter * MINUTE).getUTCFullYear();
  const summer = turnAt(year, zone.toSummer, zone.winter);
  const winter = turnAt(year, zone.toWinter, zone.summer);
  const isSummer = summer < winter ? at >= summer && at < winter : at >= summer || at < winter;
  return isSummer ? zone.summer : zone.winter;
}
