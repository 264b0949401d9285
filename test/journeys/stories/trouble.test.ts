import { expect, test } from 'vitest';
import { offerHand } from '../../../shared/check-ins/contract.ts';
import { list as questions } from '../../../shared/office/questions/contract.ts';
import { attention } from '../../../shared/office/rounds/contract.ts';
import { leave, rounds } from '../../../shared/opt-in/contract.ts';
import { cast } from './cast.ts';

test('the silent partner: one answers, one never does; it ends kindly, and who waited is first in line', async () => {
  const there = await cast(['Grace', 'Hedy']);
  const { roundId, has, shown, say, ask, press } = there;
  await there.together(roundId, 'Grace', 'Hedy');
  const start = there.clock.now();
  for (const day of [1, 15, 16]) await there.dayAfter(start, day);
  expect(has('Grace', 'A small nudge')).toBe(1);
  await say('Grace', 'check in');
  const notYet = { met: 'not-yet', going: '3', balance: '0' };
  expect(await shown('Grace', 'check-ins.answer', notYet)).toContain('It is not shown to Hedy');
  for (const day of [22, 29, 30]) await there.dayAfter(start, day);
  await press('Grace', 'trial.answer', {}, { choice: 'go-on', pairId: await there.pairId(roundId, 'Grace') });
  for (const day of [36, 37, 44, 45]) await there.dayAfter(start, day);
  expect(has('Grace', 'was not confirmed')).toBe(1);
  expect(has('Hedy', 'was not confirmed')).toBe(1);
  expect(has('Hedy', 'Still time to decide')).toBe(1);
  // Nobody was told what the other did or did not say; and nobody was pestered: two nudges at most a fortnight.
  expect(has('Grace', 'Hedy has not')).toBe(0);
  expect(has('Hedy', 'A small nudge')).toBeLessThanOrEqual(3);
  expect((await ask('Grace', rounds, {}))[0]).toMatchObject({
    standing: 'waiting',
    waitingReason: 'pair-ended',
  });
});

test('the lopsided pair is helped step by step; the coordinator sees that, never why, and offers a hand to both', async () => {
  const there = await cast(['Grace', 'Hedy']);
  const { roundId, has, saying, shown, ask, hr, press } = there;
  await there.together(roundId, 'Grace', 'Hedy');
  const pairId = await there.pairId(roundId, 'Grace');
  const start = there.clock.now();
  const lopsided = { met: 'yes', going: '3', balance: '-2' };
  await there.dayAfter(start, 15);
  await shown('Grace', 'check-ins.answer', { ...lopsided, comment: 'She comes unprepared.' });
  expect(saying('Grace', 'Something that often helps')).toContain('For your next conversation');
  expect(
    (await ask(hr.name, attention, { roundId })).pairs.filter(({ why }) => why === 'help-given'),
  ).toEqual([]);
  await there.dayAfter(start, 29);
  await shown('Grace', 'check-ins.answer', { ...lopsided, comment: 'Still so.', share: 'true' });
  expect(has('Grace', 'Would you like to talk to someone?')).toBe(1);
  await there.on('Grace', 'Would you like to talk to someone?', 'awareness.ask');
  const [asked] = await ask(hr.name, questions, { roundId });
  expect(asked).toMatchObject({
    from: 'Grace Lindqvist',
    text: 'I would like to talk with you about my pair in Learning together.',
  });
  const seen = await ask(hr.name, attention, { roundId });
  expect(seen.pairs).toMatchObject([{ pairId, why: 'help-given', step: 'offer-talk' }]);
  // Of all she said, the coordinator has the one line she shared, and nothing else.
  expect(seen.comments.map(({ text }) => text)).toEqual(['Still so.']);
  expect(JSON.stringify(seen)).not.toContain('unprepared');

  await ask(hr.name, offerHand, { pairId, words: 'Shall we talk on Thursday?' });
  await ask(hr.name, offerHand, { pairId, words: 'Shall we talk on Thursday?' });
  await there.daysPass(1);
  for (const name of ['Grace', 'Hedy']) {
    expect(has(name, 'An offer to help'), name).toBe(1);
    expect(saying(name, 'An offer to help')).toContain('Shall we talk on Thursday?');
  }
  expect(await there.on('Hedy', 'An offer to help', 'check-ins.fine')).toContain('all stays as it is');
  expect((await there.knock('Grace', offerHand, { pairId })).status).toBe(403);
  for (const secret of ['unprepared', 'Still so', 'give much more'])
    expect(has('Hedy', secret), secret).toBe(
      secret === 'give much more' ? has('Hedy', 'check-ins.answer') : 0,
    );
  await press('Grace', 'trial.end', {}, { pairId });
  expect(has('Hedy', 'none of them needs to be about you')).toBe(1);
});

test('the one who leaves in week two: the partner hears it gently and has a new one as soon as there is one', async () => {
  const there = await cast(['Grace', 'Hedy', 'Ada']);
  const { roundId, has, ask, store, who } = there;
  await there.together(roundId, 'Grace', 'Hedy');
  await there.dayAfter(there.clock.now(), 8);
  await ask('Hedy', leave, { roundId, why: 'A new project takes all my time.' });
  await there.daysPass(1);
  await there.tick();
  expect(has('Grace', 'cannot go on')).toBe(1);
  expect(has('Grace', 'new project')).toBe(0);
  expect((await ask('Grace', rounds, {}))[0]).toMatchObject({ standing: 'waiting' });
  const old = (await store.pairs.published(roundId))[0];
  const ahead = (await store.meetings.ofPair(old?.id ?? '')).filter(
    ({ cancelledAt, startsAt }) => !cancelledAt && (startsAt ?? '9') > there.clock.now(),
  );
  expect(ahead).toEqual([]);

  await there.joins(roundId, 'Ada');
  await there.published(roundId);
  await there.daysPass(1);
  expect(there.saying('Grace', 'Meet your partner')).toContain('Ada Okafor');
  expect((await store.pairs.openOf(who('Hedy').id)).length).toBe(0);
});

test('the blocked bot: nobody waits for a partner who cannot be told, and it is seen at the desk', async () => {
  const there = await cast(['Grace', 'Hedy', 'Ada']);
  const { roundId, has, ask, hr, tenant } = there;
  for (const name of ['Grace', 'Hedy']) await there.joins(roundId, name);
  await there.tick();
  // Blocked without a word: we only notice when we write.
  tenant.block('Hedy');
  await there.published(roundId);
  await there.daysPass(1);
  expect(has('Hedy', 'Meet your partner')).toBe(0);
  expect(has('Grace', 'We could not reach Hedy')).toBe(has('Grace', 'Meet your partner'));
  expect((await ask('Grace', rounds, {}))[0]).toMatchObject({ standing: 'waiting' });
  const { waiting } = await ask(hr.name, attention, { roundId });
  expect(waiting.map(({ name, reason }) => [name.split(' ')[0], reason]).sort()).toEqual([
    ['Grace', 'pair-ended'],
    ['Hedy', 'unreachable'],
  ]);
  expect(await there.store.meetings.ofRound(roundId)).toEqual([]);
  await there.joins(roundId, 'Ada');
  await there.published(roundId);
  await there.daysPass(1);
  expect(there.saying('Grace', 'Meet your partner')).toContain('Ada Okafor');
});
