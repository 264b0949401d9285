import type { Card } from '../../../bot/card.ts';
import type { World } from '../../world.ts';

export interface Told {
  status: number;
  body:
    | {
        statusCode?: number;
        type?: string;
        value?: Card & { code?: string; message?: string; results?: { title: string; value: string }[] };
        task?: { type: string; value: string | { title: string; card: { content: Card } } };
      }
    | undefined;
}

let given = 0;

/** What Teams sends from this person's own chat, or from where `changes` says. */
export async function tell(there: World, name: string, changes: object): Promise<Told> {
  const { tenant, store, product, who } = there;
  const { id, name: called } = who(name);
  const place = await store.conversations.of(id);
  given += 1;
  const activity = {
    id: `f:${given}`,
    channelId: 'msteams',
    serviceUrl: tenant.settings.BOT_SERVICE_URL,
    from: { id: `29:${id}`, name: called, aadObjectId: id },
    recipient: { id: `28:${tenant.settings.CLIENT_ID}`, name: 'Pairwise' },
    conversation: {
      id: place?.conversationId,
      conversationType: 'personal',
      tenantId: tenant.settings.TENANT_ID,
    },
    channelData: { tenant: { id: tenant.settings.TENANT_ID } },
    ...changes,
  };
  const response = await fetch(`${product.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tenant.botToken()}` },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  await product.deliver();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}

const invoke = (name: string, value: object) => ({ type: 'invoke', name, value });

export const executing = (verb: string, data: object, trigger = 'manual') =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data }, trigger });

/** As clients send it that know no universal actions. */
export const submitting = (verb: string, data: object, replyToId?: string) => ({
  type: 'message',
  value: { ...data, verb },
  ...(replyToId ? { replyToId } : {}),
});

export const inDialog = (step: 'fetch' | 'submit', verb: string, data: object) =>
  invoke(`task/${step}`, { data: { ...data, verb }, context: { theme: 'default' } });

export const typing = (dataset: string, queryText: string) =>
  invoke('application/search', {
    queryText,
    dataset,
    kind: 'search',
    queryOptions: { skip: 0, top: 15 },
  });

/** What Teams does when a person looks at a card again: asks by its refresh, and shows what comes in its place. */
export async function lookedAt(there: World, name: string, card: object | undefined): Promise<Card> {
  const { refresh } = (card ?? {}) as Card;
  if (!refresh) throw new Error('the card does not ask to be refreshed');
  const { verb, data } = refresh.action;
  const { body } = await tell(there, name, executing(verb, data, 'automatic'));
  if (!body?.value) throw new Error('no card came back');
  return body.value;
}
