import { expect, test } from 'vitest';
import { ask, page } from '../../../shared/awareness/contract.ts';
import { answer, list } from '../../../shared/office/questions/contract.ts';
import { world } from '../../world.ts';
import { breaks, invited, lastRun, launchedWith, saidWith, sendings, shownOn, textOf } from './early.ts';

const INVITED = 'You are invited';
const REMINDED = 'in case it slipped by';

test('everyone in the audience is told once, whoever cannot be reached is in a bucket that says why', async () => {
  const there = await world({ appEverywhere: false });
  const { tenant, store, tick, daysPass, who } = there;
  tenant.block('Grace');
  await tick();
  expect(await store.runs.latest('awareness.announce')).toBeNull();
  const [channel] = tenant.channels;
  if (!channel) throw new Error('no channel');
  await tenant.openTeam(channel.channelId);
  const { teamId, channelId, name } = channel;
  const roundId = await launchedWith(there, 'Learning together', { channel: { teamId, channelId, name } });
  expect(saidWith(there, 'Ada', INVITED)).toHaveLength(0);
  await tick();
  await tick();
  await daysPass(2);
  const buckets = await store.sendings.buckets(roundId, 'awareness.announce');
  const invited = (await store.enrolments.ofRound(roundId)).map(({ personId }) => personId);
  expect(buckets.reduce((sum, { n }) => sum + n, 0)).toBe(invited.length);
  expect(buckets).toContainEqual({ outcome: 'unreachable', reason: 'blocked the bot', n: 1 });
  expect(buckets).toContainEqual({ outcome: 'unreachable', reason: 'never used Teams', n: 1 });
  for (const { id, guest } of tenant.people) {
    const told = saidWith(there, id, INVITED).length;
    const [row] = await sendings(there, 'awareness.announce', id);
    expect([told, guest || !invited.includes(id)]).toEqual(row?.outcome === 'sent' ? [1, false] : [0, !row]);
  }
  const posts = tenant.channel(channelId).filter((post) => textOf(post).includes('Learning together'));
  expect(posts).toHaveLength(1);
  expect(textOf(posts[0])).not.toContain('opt-in.join');
  tenant.unblock('Grace');
  await tenant.say(who('Grace').id, 'hi');
  await daysPass(1);
  // Who comes back is told then, while it is still open.
  expect(saidWith(there, 'Grace', INVITED)).toHaveLength(1);
});

test('the audience rule decides whom a round addresses; who comes to it later is told the day after', async () => {
  const there = await world();
  const { tenant, who, tick, daysPass, store, clock } = there;
  await tick();
  await store.people.neverContact(who('Priya').id, clock.now());
  const audience = {
    ...{ groupIds: [], departments: [' engineering '], excludedIds: [who('Linus').id] },
    ...{ leastMonthsHere: 36, membersOnly: true },
  };
  const roundId = await launchedWith(there, 'Engineers', { audience });
  await tick();
  const invited = async () => {
    const all = await store.enrolments.ofRound(roundId);
    return all.map(({ personId }) => tenant.colleague(personId).name).sort();
  };
  expect(await invited()).toEqual(['Ada Okafor', 'Rhys Fitz-Gerald']);
  tenant.transfer(who('Katherine').id, { department: 'Engineering' });
  await daysPass(2);
  expect(await invited()).toEqual(['Ada Okafor', 'Katherine Iyer', 'Rhys Fitz-Gerald']);
  expect(saidWith(there, 'Katherine', INVITED)).toHaveLength(1);
  await daysPass(12);
  tenant.transfer(who('Jonas').id, { department: 'Engineering' });
  await daysPass(3);
  expect(await invited()).toHaveLength(3);
});

test('a round whose group cannot be read tells nobody, and keeps no other round from being announced', async () => {
  const there = await world({ settings: { LOG_LEVEL: 'silent' } });
  const { tenant, tick, store } = there;
  await tick();
  const groupId = tenant.channels[0]?.aadGroupId ?? '';
  const everyone = { departments: [], excludedIds: [], leastMonthsHere: 0, membersOnly: true };
  const first = await launchedWith(there, 'First', { audience: { ...everyone, groupIds: [groupId] } });
  const second = await launchedWith(there, 'Second');
  tenant.fail({ where: 'graph', match: /groups/, status: 403, times: 1 });
  await tick();
  expect(await store.enrolments.ofRound(first)).toEqual([]);
  expect((await store.enrolments.ofRound(second)).length).toBeGreaterThan(10);
  expect(await lastRun(there, 'awareness.announce')).toEqual({ due: 2, done: 1, failed: 1 });
  await tick();
  expect((await store.enrolments.ofRound(first)).length).toBeGreaterThan(1);
});

test('silence is reminded of twice at most, and never after an answer', async () => {
  const there = await world({ settings: { LOG_LEVEL: 'silent' } });
  const { press, daysPass, tick } = there;
  await invited(there, 'Ada', 'Hedy', 'Alan', 'Linus', 'Tim');
  await press('Ada', 'opt-in.join');
  await daysPass(4);
  expect(saidWith(there, 'Hedy', REMINDED)).toHaveLength(0);
  await press('Alan', 'opt-in.decline', { next: 'ask-me' });
  const mend = breaks(there, 'INSERT ON', 'outbox', `NEW."personId" = '${there.who('Linus').id}'`);
  await daysPass(1);
  await tick();
  expect(saidWith(there, 'Hedy', REMINDED)).toHaveLength(1);
  expect(saidWith(there, 'Linus', REMINDED)).toHaveLength(0);
  mend();
  await press('Tim', 'opt-in.decline', { next: 'never' });
  await daysPass(1);
  expect(saidWith(there, 'Linus', REMINDED)).toHaveLength(1);
  await daysPass(12);
  const reminded = (name: string) => saidWith(there, name, REMINDED).length;
  expect(['Hedy', 'Linus', 'Ada', 'Alan', 'Tim'].map(reminded)).toEqual([2, 2, 0, 0, 0]);
});

test('after a standstill of days one reminder goes out, not two', async () => {
  const there = await world();
  await invited(there, 'Hedy');
  await there.hoursPass(10 * 24);
  expect(saidWith(there, 'Hedy', REMINDED)).toHaveLength(1);
  await there.daysPass(3);
  expect(saidWith(there, 'Hedy', REMINDED)).toHaveLength(1);
});

test('a question reaches the coordinators with its name, a concern without one, and the answer comes back', async () => {
  const there = await world();
  const roundId = await invited(there, 'Ada', 'Grace', 'Hedy');
  const { hr, store, who } = there;
  expect(await shownOn(there, 'Ada', 'awareness.page')).toContain('How much time does it take?');
  const shown = await shownOn(there, 'Ada', 'awareness.ask', { text: 'May I join <b>twice</b>?' });
  expect(shown).toContain('The answer comes to you here');
  await there.ask('Grace', ask, { roundId, kind: 'concern', text: 'My boss reads this?', anonymous: true });
  const asked = await there.ask(hr.name, list, { roundId });
  expect(asked.map(({ text, kind }) => [text, kind]).sort()).toEqual([
    ['May I join <b>twice</b>?', 'question'],
    ['My boss reads this?', 'concern'],
  ]);
  const traces = [await store.questions.ofRound(roundId), await store.history.by(who('Grace').id)];
  expect(JSON.stringify(traces)).not.toContain(who('Grace').id);
  for (const { id } of asked)
    await there.ask(hr.name, answer, { questionId: id, text: 'No.', publish: true });
  expect(saidWith(there, 'Ada', 'No.')).toHaveLength(1);
  expect(saidWith(there, 'Grace', 'No.')).toHaveLength(0);
  const { faq } = await there.ask('Hedy', page, { roundId });
  expect(faq.map(({ question }) => question).sort()).toEqual([
    'May I join <b>twice</b>?',
    'My boss reads this?',
  ]);
});

test('a page of a program that is not there is refused in words', async () => {
  const there = await world();
  const refused = await there.knock('Ada', page, { roundId: 'none' });
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'no-such-round' } } });
});
