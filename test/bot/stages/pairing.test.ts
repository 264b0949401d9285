import { expect, test } from 'vitest';
import { save } from '../../../shared/assessment/contract.ts';
import { leave, pause } from '../../../shared/opt-in/contract.ts';
import { progress, proposal, propose, publish } from '../../../shared/pairing/contract.ts';
import { type World, world } from '../../world.ts';
import {
  berlin,
  breaks,
  handedIn,
  invited,
  last,
  lastRun,
  launchedWith,
  only,
  saidWith,
  work,
} from './early.ts';

const quiet = { settings: { LOG_LEVEL: 'silent' } };
const NOT_YET = 'Not yet a partner for you';

const proposed = (there: World, roundId: string) => there.proposed(roundId);
/** Why the run that is now begun comes to nothing. */
const failed = async (there: World, roundId: string) => {
  const { id } = await there.ask(there.hr.name, propose, { roundId });
  await there.product.app.errands.run(id, async () => undefined);
  const { proposal: run } = await there.ask(there.hr.name, progress, { roundId });
  return { outcome: run?.outcome, why: run?.why };
};
const refusal = async (there: World, contract: typeof propose | typeof publish, input: object) => {
  const { status, body } = await there.knock(there.hr.name, contract, input as never);
  return { status, ...(body as unknown as { error: { code: string; message: string } }).error };
};
const groups = ({ tenant }: World, { pairs }: { pairs: { members: { id: string }[] }[] }) =>
  pairs.map(({ members }) => members.map(({ id }) => tenant.colleague(id).name.split(' ')[0]).sort()).sort();

test('of forty-one people everyone is paired, in twenty groups of which one is a three, and all are told at once', async () => {
  const there = await world({ people: 60, ...quiet });
  const { tenant, store, tick, said } = there;
  const peers = tenant.people.filter(({ guest, level }) => !guest && level < 4);
  const names = peers.slice(0, 41).map(({ id }) => id);
  const roundId = await invited(there, ...names);
  expect(await store.runs.latest('pairing.read-hours')).toBeNull();
  await handedIn(there, roundId, ...names);
  tenant.fail({ where: 'graph', match: /getSchedule/, status: 503 });
  await tick();
  expect(await lastRun(there, 'pairing.read-hours')).toEqual({ due: 3, done: 2, failed: 1 });
  expect(await failed(there, roundId)).toEqual({
    outcome: 'failed',
    why: expect.stringMatching(/^The working hours of (1|20) (person|people) /),
  });
  expect(await store.proposals.latest(roundId)).toBeNull();
  const asked = () => tenant.traffic.filter(({ url }) => url.includes('getSchedule')).length;
  await tick();
  const before = asked();
  await tick();
  expect([await store.people.hoursUnread(there.clock.now()), asked()]).toEqual([[], before]);
  await work(there, berlin, ...names);
  const messages = names.map((id) => said(id).length);
  const seen = await proposed(there, roundId);
  expect(seen.quality).toMatchObject({
    ...{ people: 41, paired: 41, threes: 1, waiting: 0, proven: true, relaxed: 0 },
  });
  expect(seen.pairs).toHaveLength(20);
  expect(names.map((id) => said(id).length)).toEqual(messages);
  await there.ask(there.hr.name, publish, { roundId, proposalId: seen.proposalId });
  await tick();
  await there.hoursPass(1);
  for (const id of names) expect(saidWith(there, id, 'Meet your partner')).toHaveLength(1);
  expect(new Set(seen.pairs.flatMap(({ members }) => members.map(({ id }) => id))).size).toBe(41);
});

test('nobody is paired with their boss, with someone on either’s confidential list, or with no hour in common', async () => {
  const there = await world();
  const roundId = await invited(there, 'Rhys', 'Priya', 'Linus', 'Grace', 'Barbara');
  const { who, tick } = there;
  const names = ['Rhys', 'Priya', 'Linus', 'Grace', 'Barbara'];
  await handedIn(there, roundId, ...names);
  await work(there, berlin, 'Rhys', 'Priya', 'Linus', 'Grace');
  await work(there, { ...berlin, timeZone: 'Australia/Adelaide', end: 780 }, 'Barbara');
  await there.ask('Priya', save, { roundId, avoids: [who('Grace').id] });
  // Rhys is the boss of Priya and Linus; Priya would rather not meet Grace: that leaves one way.
  const seen = await proposed(there, roundId);
  expect(groups(there, seen)).toEqual([
    ['Grace', 'Rhys'],
    ['Linus', 'Priya'],
  ]);
  expect(seen.waiting).toMatchObject([
    { id: who('Barbara').id, name: 'Barbara Nakamura', reason: 'nobody-allowed', bans: ['no-hour'] },
  ]);
  expect(JSON.stringify(seen)).not.toContain('avoid');
  await there.ask(there.hr.name, publish, { roundId, proposalId: seen.proposalId });
  await tick();
  await tick();
  const [told] = saidWith(there, 'Barbara', NOT_YET);
  expect(JSON.stringify(told?.card)).toContain(
    'Nobody in Learning together could be paired with you this time',
  );
  expect(saidWith(there, 'Barbara', NOT_YET)).toHaveLength(1);
  expect(saidWith(there, 'Grace', NOT_YET)).toHaveLength(0);
});

test('what somebody said since it was proposed makes a proposal stale, and a stale one is not published', async () => {
  const there = await world();
  const roundId = await invited(there, 'Priya', 'Linus', 'Grace', 'Hedy', 'Ada', 'Margaret');
  const { who, store, clock } = there;
  const names = ['Priya', 'Linus', 'Grace', 'Hedy', 'Ada', 'Margaret'];
  await handedIn(there, roundId, ...names);
  await work(there, berlin, ...names);
  const older = await proposed(there, roundId);
  const afterwards = async (change: (one: string, other: string) => Promise<unknown>) => {
    const made = await proposed(there, roundId);
    const [one, other] = groups(there, made)[0] as [string, string];
    await change(one, other);
    for (const { proposalId } of [made, older]) {
      const refused = await refusal(there, publish, { roundId, proposalId });
      expect(refused).toMatchObject({ status: 409, code: 'proposal-is-stale' });
    }
    expect(await store.pairs.open(roundId)).toEqual([]);
    return [one, other];
  };
  const apart = await afterwards((one, other) => there.ask(one, save, { roundId, avoids: [who(other).id] }));
  expect(groups(there, await proposed(there, roundId))).not.toContainEqual(apart);
  await afterwards((one) => there.ask(one, pause, { roundId, until: '2027-02-01' }));
  await afterwards((one) => store.conversations.lose(who(one).id, 'MessageWritesBlocked', clock.now()));
  await afterwards((one) => there.ask(one, leave, { roundId }));
  await there.published(roundId);
  expect(await store.pairs.open(roundId)).toHaveLength(1);
});

test('who is taking a break or cannot be reached waits with that reason; who finishes late waits for the next pairing', async () => {
  const there = await world();
  const roundId = await invited(there, 'Priya', 'Linus', 'Grace', 'Hedy', 'Margaret', 'Ada');
  const { who, store, tick, clock } = there;
  const names = ['Priya', 'Linus', 'Grace', 'Hedy'];
  await handedIn(there, roundId, ...names);
  await work(there, berlin, ...names, 'Margaret', 'Ada');
  await there.ask('Grace', pause, { roundId, until: '2027-02-01' });
  await store.conversations.lose(who('Hedy').id, 'ConversationBlockedByUser', clock.now());
  const seen = await proposed(there, roundId);
  expect(groups(there, seen)).toEqual([['Linus', 'Priya']]);
  await there.ask(there.hr.name, publish, { roundId, proposalId: seen.proposalId });
  await there.ask(there.hr.name, publish, { roundId, proposalId: seen.proposalId });
  const reason = async (name: string) => (await store.enrolments.get(roundId, who(name).id))?.waitingReason;
  expect([await reason('Grace'), await reason('Hedy'), await reason('Priya')]).toEqual([
    'paused',
    'unreachable',
    null,
  ]);
  await tick();
  expect(await store.runs.latest('pairing.late')).toBeNull();
  await handedIn(there, roundId, 'Margaret', 'Ada');
  await there.hoursPass(1);
  expect(await reason('Margaret')).toBe('came-late');
  expect(saidWith(there, 'Margaret', 'had just been made')).toHaveLength(1);
  const later = await proposed(there, roundId);
  expect(groups(there, later)).toEqual([['Ada', 'Margaret']]);
  await there.ask(there.hr.name, publish, { roundId, proposalId: later.proposalId });
  await tick();
  expect(saidWith(there, 'Ada', 'Meet your partner')).toHaveLength(1);
  expect([await reason('Ada'), (await store.pairs.open(roundId)).length]).toEqual([null, 2]);
});

test('one who cannot be put down as waiting, or told so, keeps nobody else from it', async () => {
  const there = await world(quiet);
  const roundId = await invited(there, 'Priya', 'Linus', 'Grace', 'Hedy');
  const { who, tick } = there;
  await work(there, berlin, 'Priya', 'Linus', 'Grace', 'Hedy');
  await handedIn(there, roundId, 'Priya', 'Linus');
  await there.published(roundId);
  await handedIn(there, roundId, 'Grace', 'Hedy');
  const grace = `NEW."personId" = '${who('Grace').id}'`;
  const mend = breaks(there, 'UPDATE ON', 'enrolment', `${grace} AND NEW."waitingAt" IS NOT NULL`);
  await tick();
  expect(await lastRun(there, 'pairing.late')).toEqual({ due: 2, done: 1, failed: 1 });
  mend();
  const mendAgain = breaks(there, 'INSERT ON', 'outbox', grace);
  await there.hoursPass(1);
  expect(await lastRun(there, 'pairing.tell-waiting')).toEqual({ due: 1, done: 0, failed: 1 });
  mendAgain();
  await tick();
  await tick();
  expect(['Grace', 'Hedy'].map((name) => saidWith(there, name, NOT_YET).length)).toEqual([1, 1]);
});

test('when opting in is over a first proposal awaits the coordinator; one round that has none keeps no other from it', async () => {
  const there = await world(quiet);
  const some = only(there, 'Rhys', 'Priya', 'Linus', 'Grace', 'Hedy');
  const first = await launchedWith(there, 'First', { optInDays: 7, ...some });
  const second = await launchedWith(there, 'Second', { optInDays: 7, ...some });
  await there.tick();
  await handedIn(there, first, 'Rhys', 'Priya');
  await handedIn(there, second, 'Linus', 'Grace');
  await work(there, berlin, 'Rhys', 'Priya', 'Linus', 'Grace');
  await there.daysPass(6);
  expect(await there.store.runs.latest('pairing.propose')).toBeNull();
  await there.daysPass(1);
  expect(await lastRun(there, 'pairing.propose')).toEqual({ due: 2, done: 1, failed: 1 });
  const made = async (roundId: string) =>
    (await there.ask(there.hr.name, proposal, { roundId }))?.quality.paired ?? null;
  expect([await made(first), await made(second)]).toEqual([0, 2]);
  await there.tick();
  expect(await lastRun(there, 'pairing.propose')).toEqual({ due: 2, done: 1, failed: 1 });
  await handedIn(there, first, 'Grace', 'Hedy');
  await work(there, berlin, 'Hedy');
  await there.hoursPass(1);
  expect(await lastRun(there, 'pairing.propose')).toEqual({ due: 1, done: 1, failed: 0 });
  expect(await made(first)).toBe(4);
  expect(saidWith(there, 'Linus', 'Meet your partner')).toHaveLength(0);
});

test('nobody but a coordinator proposes or publishes', async () => {
  const there = await world();
  const roundId = await invited(there, 'Ada');
  expect((await there.knock('Ada', propose, { roundId })).status).toBe(403);
  expect(await refusal(there, propose, { roundId: 'none' })).toMatchObject({ code: 'round-not-open' });
});

test('where no two may meet, that is an error with its cause, and once it is published each is told that they wait', async () => {
  const there = await world();
  const roundId = await invited(there, 'Rhys', 'Priya');
  await handedIn(there, roundId, 'Rhys', 'Priya');
  await work(there, berlin, 'Rhys', 'Priya');
  await there.daysPass(30);
  expect(await lastRun(there, 'pairing.propose')).toEqual({ due: 1, done: 0, failed: 1 });
  const { proposalId, quality, waiting } = await there.atHand(roundId);
  expect(quality).toMatchObject({ people: 2, paired: 0, waiting: 2 });
  expect(waiting).toMatchObject([
    { reason: 'nobody-allowed', bans: ['reporting-line'] },
    { reason: 'nobody-allowed', bans: ['reporting-line'] },
  ]);
  await there.say('Rhys', 'status');
  expect(last(there, 'Rhys')).toContain('We are looking for the right person for you');
  await there.ask(there.hr.name, publish, { roundId, proposalId });
  await there.tick();
  for (const name of ['Rhys', 'Priya']) expect(saidWith(there, name, NOT_YET)).toHaveLength(1);
  await there.daysPass(1);
  expect((await there.atHand(roundId)).proposalId, 'nothing is proposed behind it').toBe(proposalId);
});
