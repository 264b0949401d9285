import { DateTime } from 'luxon';
import { drawFrom } from '../draw.ts';
import type { Colleague } from '../types.ts';
import { type Place, places } from './places.ts';
import { zoneNamed } from './zone.ts';

/** Regular hours on the person's own clock; minutes count from midnight, days as in ISO 8601. */
export interface WorkingHours {
  days: readonly number[];
  from: number;
  to: number;
  zone: string;
  /** How the mailbox names its zone. */
  named: 'windows' | 'iana' | 'custom';
  windowsZone: string;
}

const shifts: readonly (readonly [number, number])[] = [
  [9, 17],
  [9, 17],
  [9, 17.5],
  [8.5, 17],
  [8, 16.5],
  [10, 18],
  [7, 15],
  [11, 19],
  [9, 13],
];

function drawn(seed: number, person: Colleague): WorkingHours {
  const draw = drawFrom(seed, 'hours', person.id);
  const place = places.find(({ site }) => site === person.site) as Place;
  const [from, to] = draw.pick(shifts);
  const dayOff = draw.chance(0.12) ? draw.pick([place.days[0], place.days.at(-1)]) : null;
  return {
    days: place.days.filter((day) => day !== dayOff),
    from: from * 60,
    to: to * 60,
    zone: place.timeZone,
    named: draw.chance(0.04)
      ? 'iana'
      : place.site === "St. John's" && draw.chance(0.5)
        ? 'custom'
        : 'windows',
    windowsZone: place.windowsZone,
  };
}

/** What a mailbox shows that is nobody's own: as Exchange sets it up, in the zone of the company's seat. */
export const usualHours: WorkingHours = {
  ...{ days: [1, 2, 3, 4, 5], from: 8 * 60, to: 17 * 60 },
  ...{ zone: 'Europe/Berlin', named: 'windows', windowsZone: 'W. Europe Standard Time' },
};

const known = new WeakMap<Colleague, WorkingHours>();

/** A person's hours, remembered until they move to a place with another clock. */
export function hoursOf(seed: number, person: Colleague): WorkingHours {
  const before = known.get(person);
  const hours = before?.zone === person.timeZone ? before : drawn(seed, person);
  known.set(person, hours);
  return hours;
}

export const atMinute = (day: DateTime, minute: number) =>
  day.set({ hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 });

/** The moment at which so many minutes of work lie behind, counted from `from`; days are those of the person. */
export function afterWorking(hours: WorkingHours, from: Date, minutes: number): Date {
  let left = minutes;
  let day = DateTime.fromJSDate(from, { zone: zoneNamed(hours.zone) });
  for (let days = 0; days < 400; days += 1) {
    if (hours.days.includes(day.weekday)) {
      const opens = DateTime.max(atMinute(day, hours.from), day);
      const span = atMinute(day, hours.to).diff(opens, 'minutes').minutes;
      if (span >= left) return opens.plus({ minutes: left }).toJSDate();
      left -= Math.max(0, span);
    }
    day = day.startOf('day').plus({ days: 1 });
  }
  throw new RangeError(`${minutes} minutes of work do not fit into a year`);
}
