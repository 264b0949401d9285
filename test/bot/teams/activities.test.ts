import { expect, test } from 'vitest';
import { type World, world } from '../../world.ts';
import { contents } from '../lived.ts';
import { invited, last } from '../stages/early.ts';
import { executing, tell } from './talk.ts';

/** Ada, who was invited, and what Teams says of her own chat. */
async function adas() {
  const there = await world({ people: 12 });
  const roundId = await invited(there, 'Ada');
  const { id, name } = there.who('Ada');
  const conversation = await there.store.conversations.of(id);
  return {
    there,
    roundId,
    id,
    conversation,
    from: { id: `29:${id}`, name, aadObjectId: id },
    us: `28:${there.tenant.settings.CLIENT_ID}`,
    tenantId: there.tenant.settings.TENANT_ID ?? '',
    held: () => contents(there.product.app.config.databaseUrl),
  };
}

const asksStatus = { type: 'message', text: 'status' };
const answers = (there: World) => there.said('Ada').length;

test('whoever writes is answered, whatever else Teams puts beside their words or leaves out', async () => {
  const { there, from, tenantId, conversation } = await adas();
  const place = { id: conversation?.conversationId, conversationType: 'personal' };
  const beside: object[] = [
    { entities: null },
    { entities: [null, { type: 'clientInfo' }, { type: 'mention', mentioned: 'Pairwise' }] },
    { recipient: null },
    { id: null },
    { name: null, action: null, value: null, replyToId: 7 },
    { channelData: null },
    { channelData: { tenant: null }, locale: 'xx-YY', entities: undefined },
    { from: { ...from, name: null } },
    { from: { ...from, aadObjectId: from.aadObjectId.toUpperCase() } },
    { conversation: { ...place, tenantId: tenantId.toUpperCase() } },
    { conversation: place },
    { text: `status\n${' '.repeat(39_000)}` },
  ];
  for (const one of beside) {
    const before = answers(there);
    expect((await tell(there, 'Ada', { ...asksStatus, ...one })).status, JSON.stringify(one)).toBe(200);
    expect(answers(there), JSON.stringify(one).slice(0, 200)).toBe(before + 1);
    expect(last(there, 'Ada')).toContain('You are invited');
  }
});

test('an id of the directory need not be one that a standard knows', async () => {
  const { there, tenantId } = await adas();
  const stranger = '11111111-1111-1111-1111-111111111111';
  const { status } = await tell(there, 'Ada', {
    ...asksStatus,
    from: { id: '29:x', name: 'Mary', aadObjectId: stranger },
    conversation: { id: 'a:mary', conversationType: 'personal', tenantId },
  });
  expect(status).toBe(200);
  expect(await there.store.people.get(stranger)).toMatchObject({ name: 'Mary' });
});

test('a channel whose kind is not told is nobody’s private chat', async () => {
  const { there, id, conversation, tenantId, held } = await adas();
  const before = held();
  const among = { id: '19:all@thread.tacv2', isGroup: true, tenantId };
  expect((await tell(there, 'Ada', { ...asksStatus, conversation: among })).status).toBe(200);
  expect(held()).toEqual(before);
  expect(await there.store.conversations.of(id)).toEqual(conversation);
});

test('who took the app away stays away, whatever Teams tells of the chat afterwards', async () => {
  const { there, id, us } = await adas();
  await tell(there, 'Ada', { type: 'installationUpdate', action: 'remove' });
  const late = [
    { type: 'conversationUpdate', membersRemoved: [{ id: us }] },
    { type: 'conversationUpdate', topicName: 'Old' },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } },
    { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
  ];
  for (const one of late) {
    expect((await tell(there, 'Ada', one)).status).toBe(200);
    expect(await there.store.conversations.of(id), one.type).toMatchObject({ lostReason: 'uninstalled' });
  }
  await tell(there, 'Ada', { type: 'conversationUpdate', membersAdded: [null, { id: us }] });
  expect(await there.store.conversations.of(id)).toMatchObject({ lostAt: null });
});

test('a window that asks for nothing we know says so, as a window does', async () => {
  const { there, roundId, tenantId } = await adas();
  const unknown = { task: { type: 'message', value: 'This is not something I know.' } };
  for (const name of ['task/fetch', 'task/submit'])
    for (const value of [undefined, null, { data: 'x' }, { data: { msteams: { type: 'task/fetch' } } }])
      expect((await tell(there, 'Ada', { type: 'invoke', name, value })).body).toEqual(unknown);
  const among = { id: '19:all@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId };
  const value = { data: { verb: 'assessment.open', roundId } };
  const asked = await tell(there, 'Ada', { type: 'invoke', name: 'task/fetch', value, conversation: among });
  expect(asked.body?.task?.type).toBe('message');
});

test('a card carries of what a client sent only what its door takes', async () => {
  const { there } = await adas();
  const levels = 2_000;
  const deep = JSON.parse(`${'{"deep":'.repeat(levels)}1${'}'.repeat(levels)}`);
  const { body } = await tell(there, 'Ada', executing('opt-in.rounds', { deep, much: 'x'.repeat(50_000) }));
  expect(body?.statusCode).toBe(200);
  expect(body?.value?.refresh?.action.data).toEqual({});
});

test('while the keys of Teams cannot be fetched, whoever writes is asked to come again', async () => {
  const there = await world({ people: 12 });
  const { id, name } = there.who('Ada');
  const { BOT_SERVICE_URL: serviceUrl, TENANT_ID: tenantId } = there.tenant.settings;
  const activity = {
    ...{ ...asksStatus, channelId: 'msteams', serviceUrl },
    from: { id: `29:${id}`, name, aadObjectId: id },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
  };
  const token = await there.tenant.botToken();
  await there.tenant.close();
  const response = await fetch(`${there.product.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
  });
  expect(response.status).toBe(503);
});
