import { expect, test } from 'vitest';
import type { Card } from '../../../bot/card.ts';
import { join, pause, resume } from '../../../shared/opt-in/contract.ts';
import { world } from '../../world.ts';
import { contents } from '../lived.ts';
import { invited, last, saidWith, textOf } from '../stages/early.ts';
import { executing, inDialog, lookedAt, submitting, tell, typing } from './talk.ts';

const shown = (of: unknown) => JSON.stringify(of);

test('whatever is typed gets an answer, and the second that nobody understands another one', async () => {
  const there = await world({ people: 12 });
  await invited(there, 'Ada');
  await there.say('Ada', 'What a lovely day');
  expect(last(there, 'Ada')).toContain('I do not know that one');
  await there.say('Ada', 'Do birds <b>sing</b>?');
  expect(last(there, 'Ada')).toContain('I still do not follow');
  expect(last(there, 'Ada')).toContain('Do birds <b>sing</b>?');
  await there.press('Ada', 'awareness.asking');
  expect(last(there, 'Ada')).toContain('"value":"Do birds <b>sing</b>?"');
  await there.say('Ada', 'staus');
  expect(last(there, 'Ada')).toContain('Where you stand');
  await there.say('Ada', 'What a lovely day');
  expect(last(there, 'Ada')).toContain('I do not know that one');
  await there.say('Ada', 'xyzzy');
  expect(last(there, 'Ada')).toContain('I still do not follow');
  for (const word of ['pause', 'leave', 'ask', 'stop', 'language', 'my data', 'my pair', 'next meeting']) {
    await there.say('Ada', word);
    expect(last(there, 'Ada'), word).not.toContain('I do not know');
    expect(last(there, 'Ada'), word).toContain('"actions"');
  }
});

test('who finds the app by themselves is welcomed once, however often they install it', async () => {
  const there = await world({ people: 12, appEverywhere: false });
  const { tenant, product } = there;
  const ada = there.who('Ada').id;
  for (let time = 0; time < 3; time += 1) {
    await tenant.open(ada);
    await tenant.settled();
    await product.deliver();
    expect(saidWith(there, 'Ada', 'How I can help')).toHaveLength(1);
    await tenant.remove(ada);
    await tenant.settled();
  }
});

test('in a channel it answers when it is named, and says nothing about anyone', async () => {
  const there = await world({ people: 12 });
  await invited(there, 'Ada');
  await there.press('Ada', 'opt-in.join');
  const [channel] = there.tenant.channels;
  const { channelId = '' } = channel ?? {};
  const id = `28:${there.tenant.settings.CLIENT_ID}`;
  const mention = { type: 'mention', text: '<at>Pairwise</at>', mentioned: { id, name: 'Pairwise' } };
  const inChannel = {
    type: 'message',
    conversation: {
      id: `${channelId};messageid=1`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: there.tenant.settings.TENANT_ID,
    },
  };
  const chat = () => there.said('Ada').length;
  const before = chat();
  await tell(there, 'Ada', { ...inChannel, text: 'status' });
  expect(there.tenant.channel(channelId)).toHaveLength(0);
  await tell(there, 'Ada', { ...inChannel, text: '<at>Pairwise</at> status', entities: [mention] });
  const [post] = there.tenant.channel(channelId);
  expect(textOf(post)).toContain('our own chat');
  for (const personal of ['Ada ', 'Okafor', 'Learning together', 'joined', 'paired', 'opt-in.'])
    expect(textOf(post)).not.toContain(personal);
  const pressed = { ...inChannel, ...executing('opt-in.leave', { roundId: 'x' }) };
  expect((await tell(there, 'Ada', pressed)).body?.value).toContain('our own chat');
  expect(chat()).toBe(before);
});

test('a card seen again says what holds by then, and shows nobody what was sent to another', async () => {
  const there = await world();
  const roundId = await invited(there, 'Ada', 'Hedy');
  const [announcement] = saidWith(there, 'Ada', 'You are invited');
  expect(shown(await lookedAt(there, 'Ada', announcement?.card))).toContain('You are invited');
  await there.ask('Ada', join, { roundId });
  const joined = await lookedAt(there, 'Ada', announcement?.card);
  expect(joined.fallbackText).toContain('You joined Learning together');
  const others = await lookedAt(there, 'Hedy', announcement?.card);
  expect(others.fallbackText).toContain('You are invited to Learning together');
  await there.say('Ada', 'status');
  const status = there.said('Ada').at(-1)?.card;
  await there.ask('Ada', pause, { roundId, until: '2027-01-20' });
  expect(shown(await lookedAt(there, 'Ada', status))).toContain('paused until Wednesday');
  const faq = await tell(there, 'Ada', executing('awareness.page', { roundId }));
  expect(shown(faq.body)).toContain('You are taking a break in Learning together until Wednesday');
  await there.ask('Ada', resume, { roundId });
  expect(shown(await lookedAt(there, 'Ada', status))).not.toContain('paused until');
  const over = await tell(there, 'Ada', executing('guidance.agreement', { roundId }));
  expect(over.body?.value?.fallbackText).toContain('You joined');
  const forged = executing('chat.refresh', { key: { a: 1 } });
  expect((await tell(there, 'Ada', forged)).body?.value?.fallbackText).toContain('You joined');
});

test('pressed twice, on one device or two, each press does once', async () => {
  const there = await world({ people: 12 });
  const roundId = await invited(there, 'Ada');
  const facts = () => contents(there.product.app.config.databaseUrl, ['change', 'conversation', 'touch']);
  const presses: [string, object][] = [
    ['opt-in.join', { roundId }],
    ['assessment.save', { roundId, step: 'skills', offers: 'Writing', wants: 'Public speaking' }],
    ['assessment.confirm', { roundId }],
    ['opt-in.pause', { roundId, until: '2027-01-20' }],
    ['opt-in.resume', { roundId }],
    ['awareness.ask', { roundId, text: 'Twice?', anonymous: 'true' }],
    ['awareness.ask', { roundId, text: 'Twice?' }],
    ['awareness.speak', { language: 'en-GB' }],
    ['opt-in.leave', { roundId, why: 'no time' }],
    ['opt-in.never', { sure: 'yes' }],
  ];
  for (const [verb, data] of presses) {
    const first = await tell(there, 'Ada', executing(verb, data));
    expect(first.body?.statusCode, verb).toBe(200);
    const once = facts();
    const again = await tell(there, 'Ada', executing(verb, data));
    expect(again.body?.statusCode, verb).toBe(200);
    expect(facts(), verb).toEqual(once);
  }
});

test('older clients that know submits only get their answer in the card’s place', async () => {
  const there = await world({ people: 12 });
  const roundId = await invited(there, 'Ada');
  const [announcement] = saidWith(there, 'Ada', 'You are invited');
  await tell(there, 'Ada', submitting('opt-in.join', { roundId }, announcement?.id));
  expect(await there.store.enrolments.joined(roundId)).toHaveLength(1);
  expect(saidWith(there, 'Ada', 'You are invited')).toHaveLength(0);
  expect(saidWith(there, 'Ada', 'Welcome aboard')).toHaveLength(1);
  await tell(there, 'Ada', submitting('opt-in.pause', { roundId, until: 'soon' }));
  expect(last(there, 'Ada')).toContain('Please look again at: the day your break ends.');
});

test('what is long opens in a window, goes on there to its end, and is saved as in the chat', async () => {
  const there = await world({ people: 12 });
  const roundId = await invited(there, 'Ada');
  await there.press('Ada', 'opt-in.join');
  const card = there.said('Ada').at(-1)?.card as Card;
  const window = card.actions?.find(({ type }) => type === 'Action.Submit');
  expect(window?.data).toMatchObject({ msteams: { type: 'task/fetch' }, verb: 'assessment.open', roundId });
  const { verb, ...data } = (window?.data ?? {}) as { verb: string };
  const opened = await tell(there, 'Ada', inDialog('fetch', verb, data));
  expect(opened.body?.task).toMatchObject({
    type: 'continue',
    value: { title: expect.stringContaining('1 of 3') },
  });
  expect(shown(opened.body)).not.toContain('Action.Execute');
  const said = { roundId, step: 'skills', offers: 'Writing', wants: 'Public speaking' };
  const next = await tell(there, 'Ada', inDialog('submit', 'assessment.save', said));
  expect(shown(next.body)).toContain('2 of 3');
  await tell(there, 'Ada', inDialog('submit', 'assessment.save', { roundId, step: 'levels' }));
  const summary = await tell(there, 'Ada', inDialog('submit', 'assessment.save', { roundId, step: 'ways' }));
  expect(shown(summary.body)).toContain('Does this look right?');
  await tell(there, 'Ada', inDialog('submit', 'assessment.confirm', { roundId }));
  expect(await there.store.enrolments.assessed(roundId)).toHaveLength(1);
  const wrong = await tell(there, 'Ada', inDialog('submit', 'opt-in.pause', { roundId, until: '31' }));
  expect(wrong.body?.task).toEqual({
    type: 'message',
    value: 'Please look again at: the day your break ends. Nothing was changed.',
  });
});

test('a name is found while it is typed, among the invited or the whole company, and never a guest', async () => {
  const there = await world();
  const roundId = await invited(there, 'Ada', 'Grace', 'Hedy');
  const { tenant } = there;
  const find = async (among: string, typed: string) => {
    const { body } = await tell(
      there,
      'Ada',
      typing(`assessment.find?roundId=${roundId}&among=${among}`, typed),
    );
    expect(body?.type).toBe('application/vnd.microsoft.search.searchResponse');
    return body?.value?.results?.map(({ title }) => title) ?? [];
  };
  expect(await find('with', 'gra')).toEqual([]);
  await there.press('Ada', 'opt-in.join');
  expect(await find('with', 'gra')).toEqual(['Grace Lindqvist (Marketing)']);
  expect(await find('with', 'LINDQ grace')).toEqual(['Grace Lindqvist (Marketing)']);
  expect(await find('with', 'Alan')).toEqual([]);
  expect(await find('without', 'alan')).toEqual(['Alan Mbeki (Finance)']);
  expect(await find('without', 'g')).toEqual([]);
  expect(await find('without', 'Ada Oka')).toEqual([]);
  for (const typed of ['%', '__', '[a-z]', "' OR 1=1", '\\'])
    expect(await find('without', typed), typed).toEqual([]);
  for (const { name } of tenant.people.filter(({ guest }) => guest))
    expect(await find('without', name.split(' ')[0] ?? '')).not.toContainEqual(expect.stringContaining(name));
  const { body } = await tell(there, 'Ada', typing('rounds.attention?roundId=x', 'gra'));
  expect(body?.value?.results).toEqual([]);
});
