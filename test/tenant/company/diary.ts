import { DateTime } from 'luxon';
import { type Draw, drawFrom, guidOf } from '../draw.ts';
import type { Colleague, Instant } from '../types.ts';
import { atMinute, hoursOf, type WorkingHours } from './hours.ts';
import { zoneNamed } from './zone.ts';

export type Status = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';

export interface Engagement {
  id: string;
  subject: string;
  start: Instant;
  end: Instant;
  status: Status;
}

const subjects = [
  'Team sync',
  'Review',
  'Customer call',
  '1:1',
  'Planning',
  'Focus time',
  'Interview',
  'Workshop',
];

const instantOf = (time: DateTime): Instant => time.toUTC().toISO() as Instant;

const MINUTE = 60_000;
type Block = Omit<Engagement, 'id'>;

const block = (start: number, end: number, status: Status, subject: string): Block => ({
  subject,
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
  status,
});

const wholeDay = (day: DateTime): Block =>
  block(
    day.startOf('day').toMillis(),
    day.startOf('day').plus({ days: 1 }).toMillis(),
    'oof',
    'Out of office',
  );

const statusOf = (draw: Draw): Status =>
  draw.chance(0.14) ? 'tentative' : draw.chance(0.05) ? 'workingElsewhere' : 'busy';

function dayOf(day: DateTime, hours: WorkingHours, load: number, draw: Draw): Block[] {
  if (draw.chance(0.03)) return [wholeDay(day)];
  const opens = atMinute(day, hours.from).toMillis();
  const halves = (hours.to - hours.from) / 30;
  return Array.from({ length: draw.between(Math.floor(load / 2), load) }, () => {
    const start = opens + 30 * MINUTE * draw.between(0, halves - 2);
    return block(
      start,
      start + MINUTE * draw.pick([30, 30, 60, 60, 90]),
      statusOf(draw),
      draw.pick(subjects),
    );
  });
}

/** Higher ranks sit in more meetings. */
const loadOf = ({ level }: Colleague) => 2 + Math.ceil(level / 2);

/** A person's own engagements in one week, the same whenever they are asked for. `monday` is `YYYY-MM-DD`. */
function weekOf(seed: number, person: Colleague, monday: string): Engagement[] {
  const hours = hoursOf(seed, person);
  const draw = drawFrom(seed, 'diary', person.id, monday);
  const first = DateTime.fromISO(monday, { zone: zoneNamed(hours.zone) });
  const days = Array.from({ length: 7 }, (_, offset) => first.plus({ days: offset })).filter((day) =>
    hours.days.includes(day.weekday),
  );
  const away = draw.chance(0.05);
  return days
    .flatMap((day) => (away ? [wholeDay(day)] : dayOf(day, hours, loadOf(person), draw)))
    .sort((a, b) => a.start.localeCompare(b.start))
    .map((entry, place) => ({ ...entry, id: guidOf(seed, 'engagement', person.id, monday, place) }));
}

/** The Mondays, `YYYY-MM-DD`, of the weeks that a span touches where the person is. */
function mondaysOf(zone: string, start: Instant, end: Instant): string[] {
  const all: string[] = [];
  let monday = DateTime.fromISO(start, { zone: zoneNamed(zone) }).startOf('week');
  for (; instantOf(monday) < end; monday = monday.plus({ weeks: 1 })) all.push(monday.toISODate() as string);
  return all;
}

/** What was worked out once, as long as there is not too much of it. */
function remembered<Value>(most: number) {
  const known = new Map<string, Value>();
  return (key: string, work: () => Value): Value => {
    const value = known.get(key) ?? work();
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}

/** Reads diaries of any span, week by week, and remembers the weeks it has drawn. */
export function diaries(seed: number) {
  const drawn = remembered<Engagement[]>(20_000);
  const mondays = remembered<string[]>(500);
  return (person: Colleague, start: Instant, end: Instant): Engagement[] => {
    const { id, timeZone } = person;
    return mondays(`${timeZone} ${start} ${end}`, () => mondaysOf(timeZone, start, end))
      .flatMap((monday) => drawn(`${id} ${monday}`, () => weekOf(seed, person, monday)))
      .filter((entry) => entry.end > start && entry.start < end);
  };
}
