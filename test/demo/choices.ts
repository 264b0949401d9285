import type { Colleague } from '../tenant/index.ts';
import type { Scene } from './scene.ts';

export interface Choice {
  title: string;
  value: string;
}

/** What Teams tells a bot while somebody types into a card's field. */
const typing = ({ settings }: Scene['tenant'], { id, name }: Colleague, dataset: string, typed: string) => ({
  type: 'invoke',
  name: 'application/search',
  value: { kind: 'search', dataset, queryText: typed, queryOptions: { skip: 0, top: 15 } },
  channelId: 'msteams',
  serviceUrl: settings.BOT_SERVICE_URL,
  from: { id: `29:${id}`, name, aadObjectId: id },
  recipient: { id: `28:${settings.CLIENT_ID}` },
  conversation: { id: `search:${id}`, conversationType: 'personal', tenantId: settings.TENANT_ID },
});

/** What the bot offers a person for the letters typed, asked as Teams asks it. */
export async function choicesFor({ tenant }: Scene, personId: string, dataset: string, typed: string) {
  const response = await fetch(tenant.botUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tenant.botToken()}` },
    body: JSON.stringify(typing(tenant, tenant.colleague(personId), dataset, typed)),
  });
  if (!response.ok) throw new Error(`The bot answered ${response.status} to what was typed.`);
  const { value } = (await response.json()) as { value?: { results?: Choice[] } };
  return value?.results ?? [];
}
