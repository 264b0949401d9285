import { guidOf } from '../draw.ts';
import type { Colleague } from '../types.ts';
import { MAIL_DOMAIN } from './people.ts';
import { places } from './places.ts';

/** Graph's user, as far as a directory with an HR feed fills it in. */
export interface Account {
  id: string;
  displayName: string;
  givenName: string | null;
  surname: string | null;
  mail: string | null;
  userPrincipalName: string;
  department: string | null;
  jobTitle: string | null;
  officeLocation: string | null;
  employeeHireDate: string | null;
  employeeType: string | null;
  accountEnabled: boolean;
  userType: 'Member' | 'Guest';
  preferredLanguage: string | null;
  /** What the account is licensed for. */
  assignedPlans: { service: string; capabilityStatus: string }[];
  usageLocation: string | null;
  businessPhones: string[];
  mobilePhone: null;
}

/** What Graph returns when nothing is selected. */
export const defaultProperties: readonly string[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

const guestName = (mail: string) => `${mail.replace('@', '_')}#EXT#@${MAIL_DOMAIN}`;

const plans = ['exchange', 'TeamspaceAPI'].map((service) => ({ service, capabilityStatus: 'Enabled' }));

export function accountOf(person: Colleague, withMailbox: boolean): Account {
  const words = person.name.split(' ');
  return {
    id: person.id,
    displayName: person.name,
    givenName: words[0] ?? null,
    surname: words.slice(1).join(' ') || null,
    mail: withMailbox ? person.mail : null,
    userPrincipalName: person.guest ? guestName(person.mail) : person.mail,
    department: person.department,
    jobTitle: person.title,
    officeLocation: person.site,
    employeeHireDate: `${person.hiredOn}T00:00:00Z`,
    employeeType: person.guest ? 'Contractor' : 'Employee',
    accountEnabled: true,
    userType: person.guest ? 'Guest' : 'Member',
    preferredLanguage: person.language,
    assignedPlans: withMailbox && !person.guest ? plans : [],
    usageLocation: places.find(({ site }) => site === person.site)?.country ?? null,
    businessPhones: [],
    mobilePhone: null,
  };
}

const bare = (id: string, displayName: string, box: string): Account => ({
  id,
  displayName,
  givenName: null,
  surname: null,
  mail: `${box}@${MAIL_DOMAIN}`,
  userPrincipalName: `${box}@${MAIL_DOMAIN}`,
  department: null,
  jobTitle: null,
  officeLocation: null,
  employeeHireDate: null,
  employeeType: null,
  accountEnabled: false,
  userType: 'Member',
  preferredLanguage: null,
  assignedPlans: [],
  usageLocation: 'DE',
  businessPhones: [],
  mobilePhone: null,
});

/** Mailboxes that meetings are booked from: accounts without sign-in, as shared mailboxes are. */
export const serviceMailboxes = (seed: number): Account[] =>
  [1, 2].map((number) =>
    bare(guidOf(seed, 'organizer', number), `Mentoring Meetings ${number}`, `mentoring${number}`),
  );

/** Someone who left before the story begins. */
export const formerEmployee = (seed: number): Account => ({
  ...bare(guidOf(seed, 'former'), 'Ruth Gone', 'ruth.gone'),
  department: 'Finance',
  jobTitle: 'Controller II',
});
