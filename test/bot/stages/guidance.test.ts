import { expect, test } from 'vitest';
import {
  changeGoal,
  dropGoal,
  pair,
  propose,
  setGoal,
  sign,
  tick,
} from '../../../shared/guidance/contract.ts';
import type { RefusalBody } from '../../../shared/refusal.ts';
import { type World, world } from '../../world.ts';
import {
  berlin,
  breaks,
  handedIn,
  invited,
  last,
  lastRun,
  paired,
  saidWith,
  sendings,
  shownOn,
  textOf,
  work,
} from './early.ts';

const MEET = 'Meet your partner';
const terms = {
  ...{ everyWeeks: 1, minutes: 30, place: 'The <b>library</b>', reach: 'By phone' },
  ...{ confidentiality: 'Nothing leaves the room.', hopes: 'To write' },
};

async function together(...names: string[]) {
  const there = await world();
  const roundId = await invited(there, ...names);
  await work(there, berlin, ...names);
  const found = await paired(there, roundId, ...names);
  return { there, roundId, pairId: found.id };
}

const view = async (there: World, name: string, roundId: string) => {
  const mine = await there.ask(name, pair, { roundId });
  if (!mine) throw new Error(`${name} has no pair`);
  return mine;
};

test('both are introduced at once and once, told why, and given a first draft of their agreement', async () => {
  const { there, roundId } = await together('Grace', 'Hedy');
  await there.tick();
  for (const [name, other] of [
    ['Grace', 'Hedy Sørensen'],
    ['Hedy', 'Grace Lindqvist'],
  ] as const) {
    const said = there.said(name).map(textOf);
    const introduction = said.findIndex((card) => card.includes(MEET));
    expect(said.filter((card) => card.includes(MEET))).toHaveLength(1);
    for (const words of [
      other,
      'can help you with Writing',
      'You can help',
      'You work in different departments',
    ])
      expect(said[introduction]).toContain(words);
    expect(said.findIndex((card) => card.includes('"guidance.sign"'))).toBeGreaterThan(introduction);
  }
  const { agreement, partners } = await view(there, 'Grace', roundId);
  expect(agreement).toMatchObject({ version: 1, signedBy: [], signed: false });
  expect(agreement.terms).toMatchObject({ everyWeeks: 2, minutes: 45, place: 'Online, in Teams' });
  expect(agreement.terms.hopes.split('; ')).toHaveLength(2);
  expect(partners).toEqual([
    expect.objectContaining({
      name: 'Hedy Sørensen',
      title: 'Engineer II',
      department: 'Engineering',
      site: 'Paris',
    }),
  ]);
});

test('nobody is introduced before the pairs are published, and one pair that fails keeps no other waiting', async () => {
  const there = await world({ settings: { LOG_LEVEL: 'silent' } });
  const roundId = await invited(there, 'Grace', 'Hedy', 'Ada', 'Linus');
  const names = ['Grace', 'Hedy', 'Ada', 'Linus'];
  await work(there, berlin, ...names);
  await handedIn(there, roundId, ...names);
  await there.hoursPass(1);
  expect(await there.store.runs.latest('guidance.introduce')).toBeNull();
  const mend = breaks(there, 'INSERT ON', 'outbox', `NEW."personId" = '${there.who('Grace').id}'`);
  await there.published(roundId);
  const told = () =>
    names.map((name) => saidWith(there, name, MEET).length).reduce((sum, one) => sum + one, 0);
  expect([await lastRun(there, 'guidance.introduce'), told()]).toEqual([{ due: 2, done: 1, failed: 1 }, 2]);
  const grace = await there.store.pairs.of(roundId, there.who('Grace').id);
  expect(grace?.introducedAt).toBeNull();
  mend();
  await there.tick();
  expect(told()).toBe(4);
});

test('the agreement is changed by one, told to the other, and holds once both have signed the same version', async () => {
  const { there, roundId, pairId } = await together('Grace', 'Hedy');
  expect(await shownOn(there, 'Grace', 'guidance.sign')).toContain('as soon as Hedy has signed too');
  const change = { ...terms, everyWeeks: '1', minutes: ' 30' };
  expect(await shownOn(there, 'Hedy', 'guidance.propose', change as Record<string, string>)).toContain(
    'Grace has it now, signed by you',
  );
  const [news] = saidWith(there, 'Grace', 'Hedy suggests a change');
  for (const words of ['The <b>library</b>', 'every week for 30 minutes', '"guidance.sign"'])
    expect(textOf(news)).toContain(words);
  const old = await there.knock('Grace', sign, { pairId, version: 1 });
  expect(old).toMatchObject({ status: 409, body: { error: { code: 'old-version' } } });
  expect((await view(there, 'Grace', roundId)).agreement).toMatchObject({
    version: 2,
    signed: false,
    signedByMe: false,
  });
  await there.ask('Grace', sign, { pairId, version: 2 });
  await there.ask('Grace', sign, { pairId, version: 2 });
  for (const name of ['Grace', 'Hedy'])
    expect(saidWith(there, name, 'Your agreement holds')).toHaveLength(name === 'Grace' ? 0 : 1);
  expect((await view(there, 'Hedy', roundId)).agreement).toMatchObject({ signed: true, terms });
  await there.say('Hedy', 'my pair');
  expect(last(there, 'Hedy')).toContain('Everyone has signed your agreement');
});

test('a suggestion that its reader has signed or outdone meanwhile is not sent', async () => {
  const { there, pairId, roundId } = await together('Grace', 'Hedy');
  there.tenant.fail({ where: 'connector', match: /activities/, status: 503 });
  await there.ask('Hedy', propose, { pairId, from: 1, ...terms });
  await there.ask('Grace', sign, { pairId, version: 2 });
  await there.hoursPass(1);
  expect(saidWith(there, 'Grace', 'suggests a change')).toHaveLength(0);
  expect(await sendings(there, 'guidance.propose', 'Grace')).toMatchObject([{ outcome: 'withdrawn' }]);
  expect((await view(there, 'Grace', roundId)).agreement.signed).toBe(true);
});

test('a goal is its owner’s alone unless it was shared, and only its owner reaches it', async () => {
  const { there, roundId, pairId } = await together('Grace', 'Hedy');
  const { id: secret } = await there.ask('Grace', setGoal, { pairId, text: 'Ask for a rise' });
  const { id: open } = await there.ask('Grace', setGoal, { pairId, text: 'Give a talk', share: true });
  const goals = async (name: string) =>
    (await view(there, name, roundId)).goals.map(({ text, mine }) => [text, mine]);
  expect((await goals('Grace')).sort()).toEqual([
    ['Ask for a rise', true],
    ['Give a talk', true],
  ]);
  expect(await goals('Hedy')).toEqual([['Give a talk', false]]);
  await there.ask('Hedy', tick, { pairId, done: [open, secret] });
  expect((await there.store.goals.get(open))?.reachedAt).toBeNull();
  for (const [name, goalId] of [
    ['Hedy', open],
    ['Hedy', secret],
    ['Grace', 'none'],
  ] as const) {
    for (const door of [changeGoal, dropGoal]) {
      const refused = await there.knock(name, door, { goalId });
      expect(refused).toMatchObject({ status: 409, body: { error: { code: 'no-such-goal' } } });
    }
  }
  await there.ask('Grace', tick, { pairId, done: [open] });
  expect((await there.store.goals.get(open))?.reachedAt).toBe(there.clock.now());
});

test('another pair’s agreement and an ended pair’s can be neither signed nor changed', async () => {
  const { there, pairId, roundId } = await together('Grace', 'Hedy');
  const code = async (
    name: string,
    contract: typeof sign | typeof propose | typeof setGoal,
    input: object,
  ) => {
    const { body } = await there.knock(name, contract, { pairId, ...input } as never);
    return (body as unknown as RefusalBody).error.code;
  };
  expect(await code('Ada', sign, { version: 1 })).toBe('not-your-pair');
  expect(await code('Ada', propose, { ...terms, from: 1 })).toBe('not-your-pair');
  expect(await code('Grace', sign, { pairId: 'none', version: 1 })).toBe('not-your-pair');
  expect(await code('Grace', propose, { ...terms, minutes: 14 })).toBe('bad-input');
  await there.store.pairs.end(pairId, 'ended-by-partner', there.clock.now());
  expect(await code('Grace', sign, { version: 1 })).toBe('pair-has-ended');
  expect(await code('Grace', setGoal, { text: 'x' })).toBe('pair-has-ended');
  expect(await there.ask('Grace', pair, { roundId })).toBeNull();
  expect(
    (await there.store.agreements.ofPair(pairId)).map(({ version, signatures }) => [version, signatures]),
  ).toEqual([[1, []]]);
});

test('three are introduced as three, and each reads of the other two', async () => {
  const { there } = await together('Grace', 'Hedy', 'Linus');
  const [card] = saidWith(there, 'Grace', 'you are a group of three');
  for (const words of ['Hedy Sørensen', 'Linus Wójcik', 'Why you three'])
    expect(textOf(card)).toContain(words);
  expect(await shownOn(there, 'Grace', 'guidance.sign')).toContain(
    'as soon as Hedy and Linus have signed too',
  );
});
