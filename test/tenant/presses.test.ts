import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { card, chatting, execute } from './chatting.ts';
import { startTenant, type Tenant } from './index.ts';
import { type Activity, type Bot, cardAnswer, startBot, visit } from './visitor.ts';

let tenant: Tenant;
let bot: Bot;
let chats: ReturnType<typeof chatting>;
let turn: (activity: Activity) => object | number = () => ({ statusCode: 200 });

beforeAll(async () => {
  tenant = await startTenant({ people: 60 });
  chats = chatting(tenant, await visit(tenant));
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

test('what a person types reaches the bot with her language and zone', async () => {
  await tenant.say('Margaret', 'help');
  const said = bot.activities.at(-1);
  expect(said).toMatchObject({
    type: 'message',
    text: 'help',
    entities: [{ type: 'clientInfo', timezone: 'Europe/London' }],
  });
  expect(tenant.chat('Margaret')).toMatchObject([{ from: 'person', text: 'help' }]);
  turn = () => 500;
  await expect(tenant.say('Margaret', 'again')).rejects.toThrow('500');
});

const form = () =>
  card(
    [
      { type: 'Input.Text', id: 'goal', isRequired: true },
      { type: 'Input.Toggle', id: 'share', title: 'Share' },
    ],
    [{ type: 'ActionSet', actions: [execute('goals.save', { round: 'r1' })] }],
  );

test('a press sends what the button holds and what was filled in, and the answer takes the place of the card', async () => {
  const { body } = await chats.send(await chats.chatWith('Tim'), form());
  turn = ({ type }) => (type === 'invoke' ? cardAnswer(card([{ type: 'TextBlock', text: 'Saved' }])) : {});
  const answer = await tenant.press('Tim', body.id, { verb: 'goals.save', inputs: { goal: 'Speak' } });
  expect(answer.status).toBe(200);
  expect(bot.activities.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: body.id,
    value: {
      trigger: 'manual',
      action: { verb: 'goals.save', data: { round: 'r1', goal: 'Speak', share: 'false' } },
    },
  });
  expect(tenant.chat('Tim')).toMatchObject([{ answered: 'goals.save', card: { body: [{ text: 'Saved' }] } }]);
});

test('Teams does not send a form whose required input is empty', async () => {
  const { body } = await chats.send(await chats.chatWith('Edsger'), form());
  await expect(tenant.press('Edsger', body.id, { verb: 'goals.save' })).rejects.toThrow('"goal" is required');
});
