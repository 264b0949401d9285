import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { card, chatting, message } from './chatting.ts';
import { startTenant, type Tenant } from './index.ts';
import { type Activity, type Bot, startBot, type Visitor, visit } from './visitor.ts';

let tenant: Tenant;
let visitor: Visitor;
let bot: Bot;
let chats: ReturnType<typeof chatting>;
let turn: (activity: Activity) => object | number = () => ({ statusCode: 200 });

beforeAll(async () => {
  tenant = await startTenant({ people: 60 });
  visitor = await visit(tenant);
  chats = chatting(tenant, visitor);
  bot = await startBot(tenant, (activity) => turn(activity));
});
beforeEach(() => {
  turn = () => ({ statusCode: 200 });
  bot.activities.splice(0);
});
afterAll(async () => {
  await tenant.close();
  await bot.close();
});

test('without the app installed there is no conversation', async () => {
  const answer = await chats.converse('Alan');
  expect([answer.status, answer.body.error.code]).toEqual([403, 'ForbiddenOperationException']);
});

test('the app is installed once; the bot hears of it, signed as by Teams', async () => {
  const [first, second] = [await chats.install('Ada'), await chats.install('Ada')];
  expect([first.status, second.status]).toEqual([201, 409]);
  await tenant.settled();
  expect(bot.activities.map(({ type, action }) => [type, action])).toEqual([
    ['installationUpdate', 'add'],
    ['conversationUpdate', undefined],
  ]);
  expect(bot.activities[0]).toMatchObject({
    channelId: 'msteams',
    from: { aadObjectId: tenant.colleague('Ada').id, id: expect.stringMatching(/^29:/) },
    conversation: {
      id: expect.stringMatching(/^a:1/),
      conversationType: 'personal',
      tenantId: tenant.settings.TENANT_ID,
    },
    serviceUrl: tenant.settings.BOT_SERVICE_URL,
  });
  expect(bot.claims.at(-1)).toMatchObject({ serviceurl: tenant.settings.BOT_SERVICE_URL });
});

test('a bot that stumbles over an installation hears of it again', async () => {
  let stumbles = 1;
  turn = () => (stumbles-- > 0 ? 500 : {});
  await chats.install('Hedy');
  await tenant.settled();
  expect(bot.activities.map(({ type }) => type)).toEqual([
    'installationUpdate',
    'installationUpdate',
    'conversationUpdate',
  ]);
});

test.each([
  ['a guest', () => tenant.people.find(({ guest }) => guest)?.id, 403],
  [
    'someone without a mailbox',
    () => tenant.people.find(({ guest, id }) => !guest && !reachable(id))?.id,
    404,
  ],
])('the app is not installed for %s', async (_who, id, status) => {
  expect((await chats.install(id() ?? '')).status).toBe(status);
});

const reachable = (id: string) => id !== withoutMailbox;
let withoutMailbox = '';
beforeAll(async () => {
  const { body } = await visitor.graph('GET', '/users?$select=id,mail,employeeType&$top=999');
  withoutMailbox =
    body.value.find(({ mail, employeeType }) => !mail && employeeType === 'Employee')?.id ?? '';
});

test('an installation leads to the chat, by another name for the same conversation', async () => {
  const chat = await chats.chatWith('Grace');
  const { id } = tenant.colleague('Grace');
  const filter = `$expand=teamsApp&$filter=teamsApp/id eq '${await chats.catalogId()}'`;
  const installs = await visitor.graph('GET', `/users/${id}/teamwork/installedApps?${filter}`);
  const path = `/users/${id}/teamwork/installedApps/${installs.body.value[0]?.id}/chat`;
  const graphChat = (await visitor.graph('GET', path)).body.id;
  expect(graphChat).toMatch(/@unq\.gbl\.spaces$/);
  await chats.send(graphChat, card());
  expect(tenant.chat('Grace')).toHaveLength(1);
  expect((await chats.converse(id)).body.id).toBe(chat);
});

test('a card is sent, changed in place, and taken back', async () => {
  const chat = await chats.chatWith('Katherine');
  const { status, body } = await chats.send(chat, card([{ type: 'TextBlock', text: 'one' }]));
  expect(status).toBe(201);
  const path = `/v3/conversations/${chat}/activities/${body.id}`;
  await visitor.connector('PUT', path, message(card([{ type: 'TextBlock', text: 'two' }])));
  expect(tenant.chat('Katherine')).toMatchObject([
    { id: body.id, card: { body: [{ text: 'two' }] }, updatedAt: expect.any(String) },
  ]);
  expect((await visitor.connector('DELETE', path)).status).toBe(200);
  const gone = await visitor.connector('PUT', path, message(card()));
  expect([gone.status, gone.body.error.code]).toEqual([404, 'ActivityNotFoundInConversation']);
});

test.each([
  ['of more than 28 KB', () => card([{ type: 'TextBlock', text: 'x'.repeat(29_000) }]), 413],
  ['of a later version than Teams shows', () => ({ ...card(), version: '1.6' }), 400],
  ['that is not one', () => ({ type: 'HeroCard' }), 400],
])('a card is refused %s', async (_what, content, status) => {
  expect((await chats.send(await chats.chatWith('Ada'), content())).status).toBe(status);
});

test('typing leaves no message behind', async () => {
  const chat = await chats.chatWith('Radia');
  await visitor.connector('POST', `/v3/conversations/${chat}/activities`, { type: 'typing' });
  expect(tenant.chat('Radia')).toEqual([]);
});

test('an unknown conversation is 404, another tenant 400', async () => {
  expect((await chats.send('a:1nowhere', card())).body.error.code).toBe('ConversationNotFound');
  const elsewhere = { ...chats.conversation(tenant.colleague('Ada').id), tenantId: 'another' };
  expect((await visitor.connector('POST', '/v3/conversations', elsewhere)).status).toBe(400);
});

test('a person who blocked the bot, took the app away or left cannot be written to, each in its own words', async () => {
  const chat = await chats.chatWith('Barbara');
  tenant.block('Barbara');
  expect((await chats.send(chat, card())).body.error.code).toBe('ConversationBlockedByUser');
  tenant.unblock('Barbara');
  expect((await chats.send(chat, card())).status).toBe(201);
  await tenant.remove('Barbara');
  expect((await chats.send(chat, card())).body.error.code).toBe('BotNotInConversationRoster');
  await tenant.open('Barbara');
  tenant.leaveCompany('Barbara');
  const { body } = await chats.send(chat, card());
  expect(JSON.parse(String(body.message)).subCode).toBe('MessageWritesBlocked');
});

test('a channel takes posts, and tells what to answer to', async () => {
  const [channel] = tenant.channels;
  const request = (id: string | undefined) => ({
    isGroup: true,
    tenantId: tenant.settings.TENANT_ID,
    channelData: { channel: { id }, tenant: { id: tenant.settings.TENANT_ID } },
    activity: message(card()),
  });
  const { status, body } = await visitor.connector('POST', '/v3/conversations', request(channel?.channelId));
  expect(status).toBe(201);
  expect(body.id).toBe(`${channel?.channelId};messageid=${body.activityId}`);
  expect(tenant.channel()).toHaveLength(1);
  expect(
    (await visitor.connector('POST', '/v3/conversations', request('19:other@thread.tacv2'))).status,
  ).toBe(403);
});

test('members come in pages, with the ids of Teams and of Entra', async () => {
  const [channel] = tenant.channels;
  const path = `/v3/conversations/${channel?.channelId}/pagedmembers?pageSize=3`;
  const first = (await visitor.connector('GET', path)).body as unknown as {
    members: object[];
    continuationToken: string;
  };
  expect(first.members).toHaveLength(3);
  expect(first.members[0]).toMatchObject({
    id: expect.stringMatching(/^29:/),
    aadObjectId: expect.any(String),
  });
  const rest = (await visitor.connector('GET', `${path}&continuationToken=${first.continuationToken}`)).body;
  expect(rest.members).toHaveLength(1);
});

test('the activity feed takes what it may show, of those who have the app', async () => {
  const path = `/users/${tenant.colleague('Ada').id}/teamwork/sendActivityNotification`;
  const notice = (webUrl: string) => ({
    topic: { source: 'text', value: 'Check-in', webUrl },
    activityType: 'checkInDue',
    previewText: { content: 'How is it going?' },
    templateParameters: [{ name: 'partner', value: 'Grace' }],
  });
  expect((await visitor.graph('POST', path, notice('https://teams.microsoft.com/l/entity/x'))).status).toBe(
    204,
  );
  expect((await visitor.graph('POST', path, notice('https://example.org'))).status).toBe(400);
  expect(tenant.feed('Ada')).toMatchObject([{ activityType: 'checkInDue', text: 'How is it going?' }]);
  const other = path.replace(tenant.colleague('Ada').id, tenant.colleague('Linus').id);
  expect((await visitor.graph('POST', other, notice('https://teams.microsoft.com/l/entity/x'))).status).toBe(
    403,
  );
});

test('adding the app to a team tells the bot which team and channel', async () => {
  await tenant.openTeam();
  expect(bot.activities[0]).toMatchObject({
    type: 'installationUpdate',
    conversation: { conversationType: 'channel' },
    channelData: { team: { aadGroupId: tenant.channels[0]?.aadGroupId } },
  });
});
