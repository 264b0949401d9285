import { RemoteError } from '../remote.ts';
import type { Ask } from './client.ts';

/** The app's id in the organisation's catalogue; asked once, it does not change while it is installed. */
const catalogId = (ask: Ask, teamsAppId: string) => {
  let known: Promise<string> | null = null;
  const find = async () => {
    const answer = await ask<{ value: { id: string }[] }>((client) =>
      client.api(`/appCatalogs/teamsApps?$filter=externalId eq '${teamsAppId}'&$select=id`).get(),
    );
    const id = answer.value[0]?.id;
    if (!id) throw new RemoteError('graph', 404, 'AppNotInCatalog');
    return id;
  };
  return () => {
    known ??= find().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
};

/** Installs the app for a person, so that the bot may write to them. Installed already is as good. */
export function install(ask: Ask, teamsAppId: string): (personId: string) => Promise<void> {
  const catalog = catalogId(ask, teamsAppId);
  return async (personId) => {
    const bind = {
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${await catalog()}`,
    };
    try {
      await ask((client) => client.api(`/users/${personId}/teamwork/installedApps`).post(bind));
    } catch (error) {
      if (!(error instanceof RemoteError && error.status === 409)) throw error;
    }
  };
}

export interface Notice {
  personId: string;
  activity: string;
  preview: string;
  webUrl: string;
  parameters: Record<string, string>;
}

/** A line in the person's activity feed that opens the tab. */
export const notify =
  (ask: Ask) =>
  async ({ personId, activity, preview, webUrl, parameters }: Notice): Promise<void> => {
    const body = {
      topic: { source: 'text', value: preview, webUrl },
      activityType: activity,
      previewText: { content: preview },
      templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    };
    await ask((client) => client.api(`/users/${personId}/teamwork/sendActivityNotification`).post(body));
  };
