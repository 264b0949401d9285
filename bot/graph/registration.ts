import type { Application, AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { type Instant, instant } from '../../shared/time.ts';
import type { Ask } from './client.ts';

/** The app's own registration. */
export interface Registration {
  /** Ids of the application permissions that an administrator has consented to. */
  granted: string[];
  secrets: { until: Instant; hint: string | null }[];
  certificates: { until: Instant }[];
}

export const registration = (ask: Ask, clientId: string) => async (): Promise<Registration> => {
  const [apps, grants] = await Promise.all([
    ask<{ value: Application[] }>((client) =>
      client
        .api('/applications')
        .filter(`appId eq '${clientId}'`)
        .select('id,passwordCredentials,keyCredentials')
        .get(),
    ),
    ask<{ value: AppRoleAssignment[] }>((client) =>
      client.api(`/servicePrincipals(appId='${clientId}')/appRoleAssignments`).select('appRoleId').get(),
    ),
  ]);
  const { passwordCredentials, keyCredentials } = apps.value[0] ?? {};
  return {
    granted: grants.value.flatMap(({ appRoleId }) => appRoleId ?? []),
    secrets: (passwordCredentials ?? []).map((one) => ({ ...ends(one), hint: one.hint ?? null })),
    certificates: (keyCredentials ?? []).map(ends),
  };
};

const ends = ({ endDateTime }: { endDateTime?: string | null }) => ({
  until: instant(Date.parse(endDateTime ?? '2000-01-01')),
});
