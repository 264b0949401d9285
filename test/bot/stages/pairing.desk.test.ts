import { expect, test } from 'vitest';
import { forget } from '../../../bot/stages/pairing/standing.ts';
import { save } from '../../../shared/assessment/contract.ts';
import { myData } from '../../../shared/office/privacy/contract.ts';
import {
  choices,
  compare,
  find,
  forbid,
  lift,
  lock,
  pairByHand,
  progress,
  propose,
  proposedPairs,
  publish,
  rulings,
  stop,
  swap,
  whatIf,
} from '../../../shared/pairing/contract.ts';
import { type WholeProposal, type World, world } from '../../world.ts';
import { berlin, handedIn, invited, work } from './early.ts';

const names = ['Priya', 'Linus', 'Grace', 'Hedy', 'Ada', 'Margaret'];

/** Six people who have handed in what `early.ts` says, and a desk to pair them at. */
async function desk() {
  const there = await world();
  const roundId = await invited(there, ...names);
  await handedIn(there, roundId, ...names);
  await work(there, berlin, ...names);
  const couple = (one: string, other: string) => ({
    ...{ roundId, one: there.who(one).id, other: there.who(other).id },
  });
  const hr = there.hr.name;
  return { there, roundId, couple, hr };
}

const partnerOf = ({ who }: World, { pairs }: WholeProposal, name: string): string => {
  const { id } = who(name);
  const pair = pairs.find(({ members }) => members.some((member) => member.id === id));
  return pair?.members.find((member) => member.id !== id)?.name.split(' ')[0] ?? '';
};

const ended = async (there: World, id: string) => {
  await there.product.app.errands.run(id, async () => undefined);
  return there.store.pairingRuns.get(id);
};

test('what a coordinator locks stays together, what they forbid does not come back, and both can be taken back', async () => {
  const { there, roundId, couple, hr } = await desk();
  const first = await there.proposed(roundId);
  const before = partnerOf(there, first, 'Priya');
  const another = names.find((name) => name !== 'Priya' && name !== before) ?? '';
  await there.ask(hr, lock, couple('Priya', another));
  expect((await there.ask(hr, rulings, { roundId }))[0]).toMatchObject({ rule: 'lock', pending: true });
  const second = await there.proposed(roundId);
  expect(partnerOf(there, second, 'Priya')).toBe(another);
  expect(second.pairs.filter(({ locked }) => locked)).toHaveLength(1);
  expect(await there.knock(hr, lock, couple('Priya', before))).toMatchObject({
    status: 409,
    body: { error: { code: 'locked-elsewhere' } },
  });
  await there.ask(hr, forbid, couple('Priya', another));
  const stale = { roundId, proposalId: second.proposalId };
  expect((await there.knock(hr, publish, stale)).body).toMatchObject({
    error: { code: 'proposal-is-stale' },
  });
  const third = await there.proposed(roundId);
  expect(partnerOf(there, third, 'Priya')).not.toBe(another);
  await there.ask(hr, lift, couple(another, 'Priya'));
  expect(await there.ask(hr, rulings, { roundId })).toEqual([]);
  const fourth = await there.proposed(roundId);
  expect(fourth.quality.total).toBe(first.quality.total);
});

test('two of a group of three who are forbidden by now are still together in it, whichever two they are', async () => {
  const there = await world();
  const three = ['Priya', 'Linus', 'Grace'];
  const roundId = await invited(there, ...three);
  await handedIn(there, roundId, ...three);
  await work(there, berlin, ...three);
  const { pairs } = await there.proposed(roundId);
  expect(pairs.map(({ members }) => members.length)).toEqual([3]);
  const couples = [
    ['Priya', 'Linus'],
    ['Linus', 'Grace'],
    ['Grace', 'Priya'],
  ] as const;
  for (const [one, other] of couples)
    await there.ask(there.hr.name, forbid, { roundId, one: there.who(one).id, other: there.who(other).id });
  const found = await there.ask(there.hr.name, rulings, { roundId });
  expect(found.map(({ pending }) => pending)).toEqual([true, true, true]);
});

test('a coordinator looks through a proposal page by page, the weakest first, and finds anybody in it by name', async () => {
  const { there, roundId, hr } = await desk();
  const { proposalId, pairs, quality } = await there.proposed(roundId);
  const scores = pairs.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  expect(pairs).toHaveLength(quality.paired / 2);
  const first = await there.ask(hr, proposedPairs, { proposalId, size: 2 });
  expect(first).toMatchObject({ lines: pairs.slice(0, 2), total: 3, next: pairs[1]?.id });
  const [hers, ...others] = (await there.ask(hr, proposedPairs, { proposalId, words: 'hedy' })).lines;
  expect(hers?.members.map(({ id }) => id)).toContain(there.who('Hedy').id);
  expect(others).toEqual([]);

  const found = async (words: string, deed: 'pair' | 'swap') =>
    (await there.ask(hr, find, { roundId, words, deed })).map(({ id }) => id);
  expect(await found('Hedy', 'swap')).toEqual([there.who('Hedy').id]);
  expect(await found('@', 'pair'), 'by their address too').toHaveLength(names.length);
  expect(await found('Alan', 'pair'), 'who is not in the pool').toEqual([]);
  expect(await there.knock('Ada', proposedPairs, { proposalId })).toMatchObject({ status: 403 });
});

test('what pairing by hand or a swap would cost is told exactly beforehand, and is what it then costs', async () => {
  const { there, roundId, couple, hr } = await desk();
  // Ada alone teaches what Grace wants, and the other way round: to part them costs something.
  const skills = (offer: string, want: string) => ({
    offers: [{ skill: offer, level: 4 as const, willing: 3 as const }],
    wants: [{ skill: want, level: 1 as const, main: true }],
  });
  const say = async (name: string, part: ReturnType<typeof skills>) => {
    const said = await there.store.assessments.get(roundId, there.who(name).id);
    if (said) await there.store.assessments.save({ ...said, ...part });
  };
  await say('Ada', skills('Piano', 'Chess'));
  await say('Grace', skills('Chess', 'Piano'));
  const first = await there.proposed(roundId);
  expect(partnerOf(there, first, 'Ada')).toBe('Grace');
  const told = await there.ask(hr, whatIf, { ...couple('Ada', 'Priya'), deed: 'pair' });
  expect(told).toMatchObject({ allowed: true, people: 0, covered: 4, waiting: [], proven: true });
  const { id } = await there.ask(hr, pairByHand, couple('Ada', 'Priya'));
  expect(await ended(there, id)).toMatchObject({ outcome: 'done' });
  const second = await there.atHand(roundId);
  expect(partnerOf(there, second, 'Ada')).toBe('Priya');
  expect(first.quality.total - second.quality.total).toBe(told.total);
  expect(first.quality.covered - second.quality.covered).toBe(4);
  const partner = partnerOf(there, second, 'Grace');
  const run = await there.ask(hr, swap, couple('Ada', 'Grace')).catch((error: Error) => error.message);
  expect(run).toContain('locked-elsewhere');
  await there.ask(hr, lift, couple('Ada', 'Priya'));
  const back = await there.ask(hr, whatIf, { ...couple('Ada', partner), deed: 'swap' });
  expect(back).toMatchObject({ allowed: true, people: 0, covered: -4 });
  await ended(there, (await there.ask(hr, swap, couple('Ada', partner))).id);
  const third = await there.atHand(roundId);
  expect(partnerOf(there, third, 'Ada')).toBe('Grace');
  expect(third.pairs.filter(({ locked }) => locked)).toHaveLength(2);
});

test('no hand overrides a hard rule, and nobody learns from it who stands on whose confidential list', async () => {
  const { there, roundId, couple, hr } = await desk();
  await there.ask('Ada', save, { roundId, avoids: [there.who('Grace').id] });
  const seen = await there.proposed(roundId);
  const banned = couple('Grace', 'Ada');
  expect(await there.ask(hr, whatIf, { ...banned, deed: 'pair' })).toMatchObject({ allowed: false });
  for (const door of [lock, pairByHand])
    expect(await there.knock(hr, door, banned)).toMatchObject({
      status: 409,
      body: { error: { code: 'may-not-be-paired' } },
    });
  expect(await there.ask(hr, rulings, { roundId })).toEqual([]);
  const offered = await there.ask(hr, choices, { roundId, personId: there.who('Grace').id });
  expect(offered.next.map(({ name }) => name.split(' ')[0])).not.toContain('Ada');
  expect(offered.allowed).toBe(4);
  expect(offered.partner?.place).toBeGreaterThan(0);
  expect(JSON.stringify([seen, offered])).not.toMatch(/avoid|confidential/i);
  for (const contract of [propose, compare, stop, lock, forbid, lift, pairByHand, swap, publish] as const) {
    const { status } = await there.knock('Ada', contract, { ...banned, proposalId: 'x' } as never);
    expect([contract.name, status]).toEqual([contract.name, 403]);
  }
  expect((await there.knock('Ada', choices, { roundId, personId: 'x' })).status).toBe(403);
  await there.ask(hr, forbid, couple('Priya', 'Linus'));
  const mine = JSON.stringify(await there.ask('Priya', myData, {}));
  expect(mine).toContain('forbid');
  expect(mine).not.toContain(there.who('Linus').id);
});

test('a server that has just begun answers what it would cost as the one before did', async () => {
  const { there, roundId, couple, hr } = await desk();
  await there.proposed(roundId);
  const asked = { ...couple('Ada', 'Priya'), deed: 'forbid' as const };
  const [before, offered] = [await there.ask(hr, whatIf, asked), { roundId, personId: there.who('Ada').id }];
  const chosen = await there.ask(hr, choices, offered);
  forget(there.product.app, roundId);
  expect(await there.ask(hr, whatIf, asked)).toEqual(before);
  expect((await there.ask(hr, choices, offered)).partner).toEqual(chosen.partner);
});

test('other settings are tried beside the proposal, and nothing changes until they are taken', async () => {
  const { there, roundId, hr } = await desk();
  const now = await there.proposed(roundId);
  const settings = {
    ...now.settings,
    objective: 'raise-the-weakest' as const,
    preferences: ['same-site' as const],
  };
  const { id } = await there.ask(hr, compare, { roundId, settings });
  expect(await ended(there, id)).toMatchObject({ outcome: 'done', proposalId: null });
  const { comparison } = await there.ask(hr, progress, { roundId });
  expect(comparison).toMatchObject({ settings, quality: { paired: 6, proven: true } });
  expect(comparison?.quality?.same).toBeGreaterThanOrEqual(0);
  expect((await there.atHand(roundId)).proposalId).toBe(now.proposalId);
  const taken = await there.proposed(roundId, settings);
  expect(taken.settings).toEqual(settings);
  expect((await there.proposed(roundId)).settings).toEqual(settings);
  const wrong = { ...settings, musts: ['other-department' as const] };
  expect((await there.knock(hr, compare, { roundId, settings: wrong })).status).toBe(400);
});

test('a run answers at once and goes on by itself; one that was lost with its server is gone on with', async () => {
  const { there, roundId, hr } = await desk();
  const begun = await there.ask(hr, propose, { roundId });
  expect(begun).toMatchObject({ kind: 'proposal', endedAt: null, outcome: null });
  await ended(there, begun.id);
  const { store, clock } = there;
  const run = await store.pairingRuns.get(begun.id);
  if (!run) throw new Error('the run is gone');
  const fresh = { endedAt: null, outcome: null, quality: null, proposalId: null, heardAt: clock.now() };
  await store.pairingRuns.begin({ ...run, ...fresh, id: 'lost', startedAt: clock.now() });
  expect((await there.ask(hr, propose, { roundId })).id).toBe('lost');
  const { proposalId } = await there.atHand(roundId);
  expect((await there.knock(hr, publish, { roundId, proposalId })).body).toMatchObject({
    error: { code: 'run-under-way' },
  });
  await there.hoursPass(1);
  expect(await ended(there, 'lost')).toMatchObject({ outcome: 'done' });
  await store.pairingRuns.begin({ ...run, ...fresh, id: 'stopped', startedAt: clock.now() });
  await there.ask(hr, stop, { roundId });
  await there.hoursPass(1);
  expect(await ended(there, 'stopped')).toMatchObject({ outcome: 'stopped', reason: null });
});

test('coordinators see how partners stand in each other’s lists, the partners never do', async () => {
  const { there, roundId } = await desk();
  await there.published(roundId);
  const seen = await there.atHand(roundId);
  expect(seen.pairs.flatMap(({ members }) => members).every(({ place }) => (place ?? 0) > 0)).toBe(true);
  const mine = await there.ask('Ada', myData, {});
  expect(mine).toMatchObject({ pair: { entries: [{ roundId, reasons: expect.anything() }] } });
  expect(JSON.stringify(mine)).not.toContain('places');
});
