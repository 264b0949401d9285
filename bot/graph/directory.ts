import type { User } from '@microsoft/microsoft-graph-types';
import { levelOf, type Person } from '../../shared/person.ts';
import type { Ask } from './client.ts';

const FIELDS =
  'id,displayName,mail,department,jobTitle,officeLocation,preferredLanguage,employeeHireDate,accountEnabled,userType,manager';

/** One page of what changed in the directory. `next`: where to go on; `done`: nothing more for now. */
export interface DirectoryPage {
  found: (Omit<Person, 'managerId'> & { managerId?: string | null })[];
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
    return {
      found: page.value.filter((user) => !user['@removed']).map(person),
      goneIds: page.value.flatMap((user) => (user['@removed'] && user.id ? [user.id] : [])),
      next,
      done: page['@odata.deltaLink'] !== undefined,
    };
  };

function person(user: DeltaUser): DirectoryPage['found'][number] {
  const manager = user['manager@delta']?.find((entry) => !entry['@removed']);
  return {
    id: user.id ?? '',
    name: user.displayName ?? user.mail ?? 'Someone',
    mail: user.mail ?? null,
    department: user.department ?? null,
    title: user.jobTitle ?? null,
    level: levelOf(user.jobTitle ?? null),
    site: user.officeLocation ?? null,
    language: user.preferredLanguage ?? 'en',
    hiredOn: user.employeeHireDate?.slice(0, 10) ?? null,
    enabled: user.accountEnabled ?? true,
    guest: user.userType === 'Guest',
    hours: null,
    doNotContactAt: null,
    ...(user['manager@delta'] ? { managerId: manager?.id ?? null } : {}),
  };
}

/** Everyone in a group, groups within it included. */
export const members =
  (ask: Ask) =>
  async (groupId: string): Promise<string[]> => {
    const ids: string[] = [];
    let link: string | undefined =
      `/groups/${groupId}/transitiveMembers/microsoft.graph.user?$select=id&$top=999`;
    while (link) {
      const at: string = link;
      const page: { value: { id: string }[]; '@odata.nextLink'?: string } = await ask((client) =>
        client.api(at).get(),
      );
      ids.push(...page.value.map(({ id }) => id));
      link = page['@odata.nextLink'];
    }
    return ids;
  };
