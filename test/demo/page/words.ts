import type { Standing } from '../../../shared/enrolment.ts';
import type { Instant } from '../../../shared/time.ts';
import type { PersonLine } from '../views.ts';

const standings: Record<Standing, string> = {
  invited: 'Invited',
  declined: 'Not this time',
  left: 'Left',
  paused: 'On a break',
  joined: 'Joined',
  assessed: 'Answers handed in',
  waiting: 'Waiting for a partner',
  trial: 'In trial',
  confirmed: 'Going on',
  completed: 'Completed',
};

const order = Object.values(standings);
const FIRST = 'To begin with';

export const standingOf = ({ standing }: PersonLine): string => (standing ? standings[standing] : '');

/** The heading a person stands under in the switcher. */
export function groupOf(person: PersonLine): string {
  const { roles, guest, memorable } = person;
  if (roles.includes('Program.Coordinator')) return 'HR coordinators';
  if (roles.includes('Program.Viewer')) return 'HR viewer';
  if (roles.includes('Program.Admin')) return 'IT administrator';
  if (guest) return 'Guests';
  if (memorable) return FIRST;
  return standingOf(person) || 'Employees';
}

const groupOrder = [
  'HR coordinators',
  'HR viewer',
  FIRST,
  'IT administrator',
  'Employees',
  ...order,
  'Guests',
];
export const inOrder = (a: string, b: string) => groupOrder.indexOf(a) - groupOrder.indexOf(b);

export const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .join('')
    .slice(0, 2);

type Look = Intl.DateTimeFormatOptions;
const written = (at: Instant | number, timeZone: string, look: Look) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, ...look }).format(new Date(at));

export const timeIn = (at: Instant, zone: string) =>
  written(at, zone, { hour: '2-digit', minute: '2-digit' });
export const dayIn = (at: Instant, zone: string) =>
  written(at, zone, { weekday: 'long', day: 'numeric', month: 'long' });
export const shortDayIn = (at: Instant, zone: string) =>
  written(at, zone, { weekday: 'short', day: 'numeric', month: 'short' });
export const momentIn = (at: Instant, zone: string) => `${shortDayIn(at, zone)}, ${timeIn(at, zone)}`;
