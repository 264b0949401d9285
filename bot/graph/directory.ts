import type { User } from '@microsoft/microsoft-graph-types';
import { type AccountKind, levelOf, type Person } from '../../shared/person.ts';
import { RemoteError } from '../remote.ts';
import type { Ask } from './client.ts';

/** What is read of everybody. A reading goes on only with what it began with: to ask for more is to begin anew. */
export const FIELDS =
  'id,displayName,mail,department,jobTitle,officeLocation,preferredLanguage,employeeHireDate,accountEnabled,userType,assignedPlans,manager';

/** One page of what changed in the directory. `next`: where to go on; `done`: nothing more for now. */
export interface DirectoryPage {
  /** Each with what the page says of them; nothing is said of the rest. */
  found: (Pick<Person, 'id'> & Partial<Person>)[];
  goneIds: string[];
  next: string;
  done: boolean;
}

interface Delta {
  value: DeltaUser[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

type DeltaUser = User & {
  '@removed'?: { reason: string };
  'manager@delta'?: { id: string; '@removed'?: object }[];
};

/** `from`: null for everything from the beginning, or the `next` of the page before. */
export const changes =
  (ask: Ask) =>
  async (from: string | null): Promise<DirectoryPage> => {
    const page = await ask<Delta>((client) => client.api(from ?? `/users/delta?$select=${FIELDS}`).get());
    const next = page['@odata.nextLink'] ?? page['@odata.deltaLink'];
    if (!next) throw new Error('a page of the directory without a link onwards');
    if (page['@odata.nextLink'] && isSame(next, from)) throw repeats();
    const gone = goneAtLast(page.value);
    return {
      found: page.value.filter((user) => !user['@removed']).map(person),
      goneIds: [...gone],
      next,
      done: page['@odata.deltaLink'] !== undefined,
    };
  };

/** A page may tell of somebody twice: what it says last is so. */
function goneAtLast(told: readonly DeltaUser[]): Set<string> {
  const gone = new Set<string>();
  for (const user of told) {
    if (!user.id) continue;
    if (user['@removed']) gone.add(user.id);
    else gone.delete(user.id);
  }
  return gone;
}

/** Links come with the host or without it. */
const isSame = (link: string, other: string | null): boolean =>
  other !== null && link.replace(HOST, '') === other.replace(HOST, '');
const HOST = /^https?:\/\/[^/]+\/v1\.0/;

/** Whoever goes on from here would never come to an end. It passes, so it is tried again. */
const repeats = () => new RemoteError('graph', 0, 'PageRepeats');

/** A delta tells at least what changed: what it does not mention stays as it is known. */
function person(user: DeltaUser): DirectoryPage['found'][number] {
  const manager = user['manager@delta']?.find((entry) => !entry['@removed']);
  const told = <Value, Ours>(value: Value | null | undefined, read: (value: Value) => Ours) =>
    value === undefined ? undefined : value === null ? null : read(value);
  const text = (value: string | null | undefined) => told(value, (words) => words);
  const known = {
    name: text(user.displayName) ?? undefined,
    mail: text(user.mail),
    department: text(user.department),
    title: text(user.jobTitle),
    level: told(user.jobTitle, levelOf),
    site: text(user.officeLocation),
    language: text(user.preferredLanguage) ?? undefined,
    hiredOn: told(user.employeeHireDate, (date) => date.slice(0, 10)),
    enabled: told(user.accountEnabled, Boolean) ?? undefined,
    guest: told(user.userType, (type) => type === 'Guest') ?? undefined,
    account: user.assignedPlans ? accountOf(user, user.assignedPlans) : undefined,
    managerId: user['manager@delta'] ? (manager?.id ?? null) : undefined,
  };
  const said = Object.entries(known).filter(([, value]) => value !== undefined);
  return { id: user.id ?? '', ...Object.fromEntries(said) };
}

/** An account that nobody's name, work or boss is told of and that has no mailbox of its own is a machine's. */
function accountOf(user: DeltaUser, plans: NonNullable<User['assignedPlans']>): AccountKind {
  const mailbox = plans.some(
    ({ service, capabilityStatus }) => service === 'exchange' && capabilityStatus === 'Enabled',
  );
  if (mailbox) return 'licensed';
  const worksHere =
    user.department || user.jobTitle || user.employeeHireDate || user['manager@delta']?.length;
  return worksHere || user.userType === 'Guest' ? 'unlicensed' : 'service';
}

/** Everyone in a group, groups within it included. */
export const members =
  (ask: Ask) =>
  async (groupId: string): Promise<string[]> => {
    const ids = new Set<string>();
    const read = new Set<string>();
    let link: string | undefined =
      `/groups/${groupId}/transitiveMembers/microsoft.graph.user?$select=id&$top=999`;
    while (link) {
      const at: string = link;
      if (read.has(at)) throw repeats();
      read.add(at);
      const page: { value: { id: string }[]; '@odata.nextLink'?: string } = await ask((client) =>
        client.api(at).get(),
      );
      for (const { id } of page.value) ids.add(id);
      link = page['@odata.nextLink'];
    }
    return [...ids];
  };
