import { expect, test } from 'vitest';
import { emptyAssessment } from '../../../shared/assessment.ts';
import { decline } from '../../../shared/opt-in/contract.ts';
import { choices, publish, whatIf } from '../../../shared/pairing/contract.ts';
import type { PairingSettings } from '../../../shared/pairing/settings.ts';
import { type WholeProposal, type World, world } from '../../world.ts';
import { berlin, handedIn, invited, newYork, saidWith, work } from './early.ts';

const settings: PairingSettings = {
  ...{ objective: 'default', preferences: [], musts: [], threes: false, floor: 0 },
};
const groups = ({ tenant }: World, { pairs }: WholeProposal) =>
  pairs.map(({ members }) => members.map(({ id }) => tenant.colleague(id).name.split(' ')[0]).sort());

test('whoever a pairing left waiting goes first in the next, before people who fit better but came late', async () => {
  const there = await world();
  const names = ['Hedy', 'Grace', 'Margaret', 'Priya', 'Linus'];
  const roundId = await invited(there, ...names);
  const { who, store, clock, tick, hr } = there;
  await work(there, berlin, ...names);
  const strange = {
    offers: [{ skill: 'Juggling', level: 4 as const, willing: 3 as const }],
    wants: [{ skill: 'Knitting', level: 1 as const, main: true }],
  };
  await handedIn(there, roundId, 'Hedy', 'Grace', 'Margaret');
  await store.assessments.save({ ...emptyAssessment(roundId, who('Hedy').id, clock.now()), ...strange });
  const first = await there.proposed(roundId, settings);
  expect(groups(there, first)).toEqual([['Grace', 'Margaret']]);
  expect(await store.waiting.before(roundId)).toEqual([]);
  await there.ask(hr.name, publish, { roundId, proposalId: first.proposalId });
  await handedIn(there, roundId, 'Priya', 'Linus');
  await tick();
  await tick();
  expect(await store.waiting.before(roundId)).toEqual([{ personId: who('Hedy').id }]);
  expect(saidWith(there, 'Hedy', 'You are first in line for the next pairing')).toHaveLength(1);
  expect(saidWith(there, 'Priya', 'You take part in the next pairing, after those')).toHaveLength(1);
  const second = await there.proposed(roundId, settings);
  expect(groups(there, second)).toEqual([
    [expect.stringMatching(/Hedy/), expect.stringMatching(/Linus|Priya/)],
  ]);
  expect(second).toMatchObject({
    quality: { proven: true, again: { people: 1, waiting: 0 } },
    waiting: [{ reason: 'odd-one-out' }],
  });
  const [{ id: waits = '' } = {}] = second.waiting;
  const [{ members = [] } = {}] = second.pairs;
  const other = members.find(({ id }) => id !== who('Hedy').id)?.id ?? '';
  const cost = (one: string) => there.ask(hr.name, whatIf, { roundId, deed: 'pair', one, other });
  expect(await cost(waits)).toMatchObject({ people: 0, first: 1, waiting: ['Hedy Sørensen'], proven: true });
  const { next } = await there.ask(hr.name, choices, { roundId, personId: other });
  expect(next).toMatchObject([{ id: waits }]);
});

test('whoever a round left without a partner to its end goes first in the program’s next, unless they have had one since', async () => {
  const there = await world();
  const names = ['Hedy', 'Grace', 'Margaret'];
  const roundId = await invited(there, ...names);
  const { who, store, clock } = there;
  await work(there, berlin, ...names);
  await handedIn(there, roundId, ...names);
  const { proposalId, waiting } = await there.proposed(roundId, settings);
  await there.ask(there.hr.name, publish, { roundId, proposalId });
  const [{ id: left = '', name: leftName = '' } = {}] = waiting;
  const round = await store.rounds.get(roundId);
  const ids = names.map((name) => who(name).id);
  const next = async (number: number) => {
    if (!round) throw new Error('there is no round');
    const again = { ...round, id: `round-${number}`, number, createdAt: clock.now(), publishedAt: null };
    await store.rounds.create({ ...again, pairingAt: null });
    await store.enrolments.invite(again.id, ids, clock.now());
    return again.id;
  };
  const second = await next(2);
  expect(await store.waiting.before(second)).toEqual([{ personId: left }]);
  const [short = ''] = leftName.split(' ');
  const partner = names.find((name) => name !== short) ?? '';
  await handedIn(there, second, short, partner);
  await there.published(second);
  expect(await store.waiting.before(second)).toEqual([]);
  expect(await store.waiting.before(await next(3))).toEqual([]);
});

test('who says no before their working day, in which they would have heard that they wait, hears nothing', async () => {
  const there = await world({ people: 12, settings: { QUIET_HOURS: 'on' } });
  const roundId = await invited(there, 'Ada', 'Grace');
  await handedIn(there, roundId, 'Ada', 'Grace');
  await work(there, newYork, 'Ada', 'Grace');
  const ids = ['Ada', 'Grace'].map((name) => there.who(name).id);
  await there.store.enrolments.wait(roundId, ids, 'nobody-left', there.clock.now());
  await there.tick();
  const told = () => ['Ada', 'Grace'].map((name) => saidWith(there, name, 'You are first in line').length);
  expect(told()).toEqual([0, 0]);
  await there.ask('Ada', decline, { roundId });
  await there.hoursPass(8);
  expect(told()).toEqual([0, 1]);
});
