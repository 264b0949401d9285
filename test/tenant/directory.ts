import { type Account, accountOf, formerEmployee, serviceMailboxes } from './company/accounts.ts';
import { employees, guests } from './company/people.ts';
import { places } from './company/places.ts';
import { guidOf } from './draw.ts';
import type { Change, State } from './state.ts';
import type { Colleague } from './types.ts';

export interface Group {
  id: string;
  name: string;
  mailNickname: string;
  /** Microsoft 365 groups have a team; security groups have none. */
  unified: boolean;
  holds(account: Account): boolean;
}

/** Below this, a company has no guests and no odd accounts. */
const ODD_FROM = 12;

export interface Directory {
  people: readonly Colleague[];
  organizers: readonly Account[];
  groups: readonly Group[];
  /** Everyone Graph lists, as they are now. */
  accounts(): Account[];
  /** By object id or user principal name. */
  account(key: string): Account | undefined;
  managerOf(id: string): string | null;
  person(id: string): Colleague | undefined;
  byMail(address: string): Account | undefined;
  hasMailbox(id: string): boolean;
}

const EUROPE = new Set(['Berlin', 'London', 'Paris', 'Warsaw']);

function groupsFor(seed: number, team: readonly string[]): Group[] {
  const group = (name: string, unified: boolean, holds: (account: Account) => boolean): Group => ({
    id: guidOf(seed, 'group', name),
    name,
    mailNickname: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    unified,
    holds,
  });
  const employed = ({ employeeType }: Account) => employeeType === 'Employee';
  const departments = [
    'Engineering',
    'Sales',
    'Operations',
    'Customer Care',
    'Finance',
    'Marketing',
    'IT',
    'HR',
  ];
  return [
    group('Mentoring', true, ({ id }) => team.includes(id)),
    group('All employees', false, employed),
    group('Europe', false, (who) => employed(who) && EUROPE.has(who.officeLocation ?? '')),
    group('Guests', false, ({ userType }) => userType === 'Guest'),
    ...departments.map((name) => group(`${name} department`, false, ({ department }) => department === name)),
    ...places.map(({ site }) => group(`${site} office`, true, (who) => who.officeLocation === site)),
  ];
}

/** Brings a person drawn from the seed up to what has happened since. */
export function catchUp(person: Colleague, { department, jobTitle, officeLocation, managerId }: Change) {
  if (department) person.department = department;
  if (jobTitle) person.title = jobTitle;
  if (managerId !== undefined) person.managerId = managerId;
  const place = places.find(({ site }) => site === officeLocation);
  if (place) Object.assign(person, { site: place.site, timeZone: place.timeZone });
}

/** The directory: the company of the seed, with what has changed since. */
export function directoryOf(total: number, seed: number, state: State): Directory {
  const odd = total >= ODD_FROM;
  const staff = employees(odd ? total + 1 : total, seed);
  const withoutMailbox = odd
    ? staff.findLast(({ roles, level }) => !roles.length && level < 4)?.id
    : undefined;
  const people = [...staff, ...(odd ? guests(Math.max(2, Math.round(total / 80)), seed) : [])];
  const organizers = serviceMailboxes(seed);
  const born = [
    ...people.map((person) => accountOf(person, person.id !== withoutMailbox)),
    ...(odd ? [formerEmployee(seed)] : []),
    ...organizers,
  ];
  const byId = new Map(born.map((account) => [account.id, account]));
  const namesOf = ({ userPrincipalName, mail }: Account) => [userPrincipalName, mail ?? userPrincipalName];
  const byName = new Map(
    born.flatMap((account) => namesOf(account).map((name) => [name.toLowerCase(), account] as const)),
  );
  const persons = new Map(people.map((person) => [person.id, person]));
  const current = (account: Account): Account => {
    const { managerId: _1, formerManagerId: _2, removed: _3, ...rest } = state.changes[account.id] ?? {};
    const { mailElsewhere, ...changes } = rest;
    return { ...account, ...changes, ...(mailElsewhere ? { assignedPlans: [] } : {}) };
  };
  const present = ({ id }: Account) => !state.changes[id]?.removed;
  const account = (key: string) => {
    const found = byId.get(key) ?? byName.get(key.toLowerCase());
    return found && present(found) ? current(found) : undefined;
  };
  for (const person of people) catchUp(person, state.changes[person.id] ?? {});
  const team = people.filter(({ roles }) => roles.length).map(({ id }) => id);
  return {
    people,
    organizers,
    groups: groupsFor(seed, team),
    accounts: () => born.filter(present).map(current),
    account,
    managerOf: (id) => persons.get(id)?.managerId ?? null,
    person: (id) => persons.get(id),
    byMail: (address) => account(address),
    hasMailbox: (id) =>
      Boolean(account(id)?.mail) && !persons.get(id)?.guest && !state.changes[id]?.mailElsewhere,
  };
}
