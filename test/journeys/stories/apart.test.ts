import { expect, test } from 'vitest';
import { asked, ask as raise } from '../../../shared/awareness/contract.ts';
import { answer, list as questions } from '../../../shared/office/questions/contract.ts';
import { attention, launch, preview } from '../../../shared/office/rounds/contract.ts';
import { pause, rounds } from '../../../shared/opt-in/contract.ts';
import { dayOf, daysLater } from '../../../shared/time.ts';
import { contents } from '../../bot/lived.ts';
import { cast } from './cast.ts';

test('the person on holiday is left in peace until the day they said, and then it goes on by itself', async () => {
  const there = await cast(['Grace', 'Hedy']);
  const { roundId, ask, said, has, store, clock } = there;
  await there.together(roundId, 'Grace', 'Hedy');
  const start = clock.now();
  await there.daysPass(1);
  const until = daysLater(start, 35);
  await ask('Hedy', pause, { roundId, until: dayOf(until) });
  await there.tick();
  const before = said('Hedy').length;
  for (const day of [8, 15, 22, 29]) await there.dayAfter(start, day);
  expect(
    said('Hedy')
      .slice(before)
      .map((message) => JSON.stringify(message.card)),
  ).toEqual([]);
  expect((await ask('Hedy', rounds, {}))[0]).toMatchObject({ standing: 'paused' });
  const pairId = await there.pairId(roundId, 'Grace');
  const inBreak = (await store.meetings.ofPair(pairId)).filter(
    ({ startsAt, cancelledAt }) =>
      startsAt && !cancelledAt && startsAt > daysLater(start, 3) && startsAt < until,
  );
  expect(inBreak).toEqual([]);
  expect(has('Grace', 'A small nudge')).toBe(0);
  // Back: told so, and only now asked what was waiting.
  for (const day of [35, 36, 37]) await there.dayAfter(start, day);
  expect((await ask('Hedy', rounds, {}))[0]).toMatchObject({ standing: 'trial' });
  expect(has('Hedy', 'Would you like to go on?')).toBe(1);
  expect((await store.pairs.get(pairId))?.endedAt).toBeNull();
});

test('the concern raised anonymously is answered, and nothing that is kept tells who raised it', async () => {
  const there = await cast(['Grace', 'Hedy', 'Ada'], { settings: { LOG_LEVEL: 'warn' } });
  const { roundId, ask, hr, who, product } = there;
  const text = 'I worry that my manager reads my answers.';
  const held = () => contents(product.app.config.databaseUrl);
  await ask('Grace', raise, { roundId, kind: 'concern', text, anonymous: true });
  const [raised] = await ask(hr.name, questions, { roundId });
  expect(raised).toMatchObject({ from: null, kind: 'concern', text });
  for (const [table, rows] of Object.entries(held()))
    for (const row of rows)
      if (row.includes('manager reads') || row.includes(raised?.id ?? '-'))
        expect(row.includes(who('Grace').id), `${table} tells who asked`).toBe(false);
  await ask(hr.name, answer, { questionId: raised?.id ?? '', text: 'No. Nobody does.', publish: true });
  await there.daysPass(1);
  expect(await ask('Grace', asked, { questionId: raised?.id ?? '' })).toMatchObject({
    answer: 'No. Nobody does.',
    anonymous: true,
  });
  for (const [table, rows] of Object.entries(held()))
    for (const row of rows)
      if (row.includes(raised?.id ?? '-'))
        expect(row.includes(who('Grace').id), `${table} tells who asked`).toBe(false);
});

test('the pool of 41: nineteen pairs and a group of three, everyone told, nobody lost', async () => {
  const there = await cast(41, { people: 60, seed: 3 });
  const { roundId, names } = there;
  for (const name of names) await there.joins(roundId, name);
  await there.published(roundId);
  await there.tick();
  const pairs = await there.store.pairs.open(roundId);
  const waiting = await there.store.enrolments.waiting(roundId);
  const paired = pairs.flatMap(({ members }) => members);
  expect(paired.length + waiting.length).toBe(41);
  expect(new Set(paired).size).toBe(paired.length);
  expect(pairs.map(({ members }) => members.length).sort((a, b) => a - b)).toEqual([...Array(19).fill(2), 3]);
  await there.daysPass(1);
  const told = names.map((name) => there.has(name, 'Meet your partner'));
  expect(told).toEqual(told.map(() => 1));
});

test('the second round: earlier pairs are not repeated, who waits knows why, who said never is left alone', async () => {
  const five = ['Grace', 'Hedy', 'Ada', 'Tim', 'Margaret'];
  const there = await cast([...five, 'Radia'], { program: { threes: false } });
  const { roundId, ask, hr, store, who, has, press, clock } = there;
  await press('Radia', 'opt-in.decline', { next: 'never' });
  for (const name of five) await there.joins(roundId, name);
  await there.published(roundId);
  await there.tick();
  const start = clock.now();
  const partner = async (round: string, name: string) => {
    const pair = await store.pairs.of(round, who(name).id);
    return pair?.members.find((id) => id !== who(name).id);
  };
  expect((await ask(hr.name, attention, { roundId })).waiting).toMatchObject([{ reason: 'odd-one-out' }]);
  // Nobody answers at the end of the trial; the round goes on to its end, and closes.
  for (const day of [29, 37, 45, 85, 99]) await there.dayAfter(start, day);
  expect((await store.rounds.get(roundId))?.closedAt).not.toBeNull();

  const { programId = '' } = (await store.rounds.get(roundId)) ?? {};
  const { audience } = await ask(hr.name, preview, { programId });
  const heard = has('Radia', 'You are invited');
  const { roundId: next } = await ask(hr.name, launch, { programId, people: audience });
  await there.tick();
  expect(has('Radia', 'You are invited')).toBe(heard);
  for (const name of five) await there.joins(next, name);
  await there.published(next);
  await there.daysPass(1);
  expect((await ask(hr.name, attention, { roundId: next })).waiting).toHaveLength(1);
  for (const name of five) {
    const [before, now] = [await partner(roundId, name), await partner(next, name)];
    if (now) expect(now, name).not.toBe(before);
  }
});
