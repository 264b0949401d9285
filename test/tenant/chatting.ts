import type { Tenant } from './types.ts';
import type { Answered, Visitor } from './visitor.ts';

export const card = (body: object[] = [], actions: object[] = []) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions,
});

export const text = (words: string) => card([{ type: 'TextBlock', text: words }]);

export const execute = (verb: string, data: object = {}) => ({
  type: 'Action.Execute',
  title: verb,
  verb,
  data,
});

export const message = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

/** How a bot gets to write to somebody, with the calls the product makes. */
export function chatting(tenant: Tenant, visitor: Visitor) {
  const { TENANT_ID, CLIENT_ID, TEAMS_APP_ID } = tenant.settings;

  const conversation = (member: string) => ({
    isGroup: false,
    bot: { id: `28:${CLIENT_ID}` },
    members: [{ id: member }],
    tenantId: TENANT_ID,
    channelData: { tenant: { id: TENANT_ID } },
  });

  const catalogId = async (): Promise<string> => {
    const { body } = await visitor.graph(
      'GET',
      `/appCatalogs/teamsApps?$filter=externalId eq '${TEAMS_APP_ID}'`,
    );
    return body.value[0]?.id ?? '';
  };

  const install = async (who: string): Promise<Answered> =>
    visitor.graph('POST', `/users/${tenant.colleague(who).id}/teamwork/installedApps`, {
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${await catalogId()}`,
    });

  const converse = (who: string) =>
    visitor.connector('POST', '/v3/conversations', conversation(tenant.colleague(who).id));

  /** The id of the conversation, the app being installed first. */
  const chatWith = async (who: string): Promise<string> => {
    await tenant.open(who);
    return (await converse(who)).body.id;
  };

  const send = (chat: string, content: object) =>
    visitor.connector('POST', `/v3/conversations/${encodeURIComponent(chat)}/activities`, message(content));

  return { conversation, catalogId, install, converse, chatWith, send };
}
