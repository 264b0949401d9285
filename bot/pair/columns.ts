import type { Assessment, Offer, SkillLevel, Want, Willingness } from '../../shared/assessment.ts';
import { criteria, ways } from '../../shared/assessment.ts';
import { levelOf, type WorkingHours } from '../../shared/person.ts';

/** What a cell says; a fault is told in words that end the sentence "line 7, level: …". */
export class Fault extends Error {}

/** The columns of people.csv, as `--help` shows them. */
export const columns = {
  id: 'who it is, in a text of your own; without it the name is taken, which then must be there once',
  name: 'as it is to be written',
  department: 'for “other department”',
  title: 'job title; the level is read from it where there is none',
  level: '1 (starting) to 7 (executive)',
  site: 'for “same site”',
  manager: 'the id (or name) of the person’s manager; a reporting line is never paired',
  hired_on: 'a day, as 2024-09-30',
  languages: 'tags such as en | de; at least one must be shared. Without the column: en',
  time_zone: 'such as Europe/Berlin. Without the column: UTC',
  work_days: 'such as Mon-Fri or Mon,Tue,Thu. Without the column: Mon-Fri',
  work_hours:
    'such as 09:00-17:00, in that time zone; an hour must be shared. Without the column: 09:00-17:00',
  offers: 'skills the person can teach: Excel:4:3 | Writing (level 1 to 4, how gladly 1 to 3; else 3 and 2)',
  wants:
    'skills the person wants: Python:1* | Writing (level now 1 to 4, else 1; * marks main wants, else the first)',
  goals: 'in a few words each, with | between them',
  ...(Object.fromEntries(ways.map((way) => [way, 'way of working: 1, 2 (either) or 3'])) as Record<
    (typeof ways)[number],
    string
  >),
  criterion: `what matters most to the person: ${criteria.join(', ')}`,
  wishes: 'ids (or names) of people they would like',
  avoids: 'ids (or names) of people they must not be paired with; this is never written out again',
  waited: 'yes, where the person waited in an earlier round: who waited goes first',
  earlier: 'ids (or names) of earlier partners: anna | ben:3 (so many rounds ago, else 1)',
} as const;

export type Column = keyof typeof columns;

/** Several in one cell: with |, ; or , between them, or each on a line of its own. */
export const severalOf = (cell: string): string[] =>
  cell
    .split(/[|;,\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

function whole(text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new Fault(`“${text}” is not a whole number from ${least} to ${most}`);
  return number;
}

export function levelFrom(level: string, title: string): number | null {
  return level ? whole(level, 1, 7) : levelOf(title || null);
}

export function dayFrom(cell: string): string | null {
  if (!cell) return null;
  if (!isDay(cell)) throw new Fault(`“${cell}” is not a day such as 2024-09-30`);
  return cell;
}

/** The 30th of February would be taken for the 1st of March. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const parts = (text: string) => text.split(':').map((part) => part.trim());

export function offersFrom(cell: string): Offer[] {
  return distinct(
    severalOf(cell).map((text) => {
      const [skill = '', level = '3', willing = '2'] = parts(text);
      return {
        skill,
        level: whole(level, 1, 4) as SkillLevel,
        willing: whole(willing, 1, 3) as Willingness,
      };
    }),
  );
}

export function wantsFrom(cell: string): Want[] {
  const wants = severalOf(cell).map((text): Want => {
    const [skill = '', level = '1'] = parts(text.replaceAll('*', ''));
    return { skill, level: whole(level, 1, 4) as SkillLevel, main: text.includes('*') };
  });
  const marked = wants.some(({ main }) => main);
  return distinct(wants.map((want, at) => (marked || at > 0 ? want : { ...want, main: true })));
}

function distinct<Item extends { skill: string }>(items: Item[]): Item[] {
  const seen = new Set<string>();
  for (const { skill } of items) {
    if (!skill) throw new Fault('a skill has no name');
    if (seen.has(skill.toLowerCase())) throw new Fault(`“${skill}” is there twice`);
    seen.add(skill.toLowerCase());
  }
  return items;
}

export function wayFrom(cell: string): 1 | 2 | 3 | undefined {
  return cell ? (whole(cell, 1, 3) as 1 | 2 | 3) : undefined;
}

const answers = new Map([
  ...['yes', 'y', 'true', '1', 'x'].map((word) => [word, true] as const),
  ...['', 'no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

export function waitedFrom(cell: string): boolean {
  const waited = answers.get(cell.toLowerCase());
  if (waited === undefined) throw new Fault(`“${cell}” is neither yes nor no`);
  return waited;
}

export function criterionFrom(cell: string): Assessment['criterion'] {
  const found = criteria.find((one) => one === (cell || 'skills').toLowerCase());
  if (!found) throw new Fault(`“${cell}” is none of ${criteria.join(', ')}`);
  return found;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function weekday(text: string): number {
  const said = text.trim().replace(/\.$/, '').toLowerCase();
  const at = weekdays.findIndex((day) => said.length > 1 && day.startsWith(said));
  if (at < 0) throw new Fault(`“${text}” is not a day of the week such as Mon`);
  return at + 1;
}

/** What stands before a dash and after it; spreadsheets like to make it a longer one. */
function sides(text: string): [from: string, to?: string] {
  const at = text.search(/[-–]/);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Sun-Thu is a week, too. */
export const daysFrom = (cell: string): number[] =>
  severalOf(cell).flatMap((part) => {
    const [from, to = from] = sides(part);
    const [first, last] = [weekday(from), weekday(to)];
    return weekdays
      .map((_, at) => at + 1)
      .filter((day) => (first <= last ? day >= first && day <= last : day >= first || day <= last));
  });

function clock(text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text.trim()) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  if (!(at >= 0 && at <= 24 * 60)) throw new Fault(`“${text}” is not a time such as 09:00`);
  return at;
}

export function hoursFrom(hours: string, days: number[], timeZone: string): WorkingHours {
  const [from, to = ''] = sides(hours);
  const [start, end] = [clock(from), clock(to)];
  if (start >= end) throw new Fault(`“${hours}” ends before it begins`);
  return { days, start, end, timeZone };
}

export function zoneFrom(timeZone: string): string {
  if (!isZone(timeZone)) throw new Fault(`“${timeZone}” is not a time zone such as Europe/Berlin`);
  return timeZone;
}

function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Without the country: en-GB and en-US can talk. */
export function languagesFrom(cell: string): string[] {
  const tags = severalOf(cell).map((tag) => tag.toLowerCase());
  const wrong = tags.find((tag) => !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag));
  if (wrong) throw new Fault(`“${wrong}” is not a language’s tag such as en`);
  return [...new Set(tags.map((tag) => tag.replace(/-.*/, '')))];
}
