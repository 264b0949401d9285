import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { App } from '../../../bot/app.ts';
import type { Card } from '../../../bot/card.ts';
import { openTick } from '../../../bot/clock/tick.ts';
import { readConfig } from '../../../bot/config.ts';
import { enter } from '../../../bot/enter.ts';
import { openLog } from '../../../bot/log.ts';
import { openOutbox } from '../../../bot/outbox/index.ts';
import type { Stage } from '../../../bot/stage.ts';
import { openStore } from '../../../bot/store/index.ts';
import type { Contract, SentTo } from '../../../shared/door.ts';
import { timeless } from '../../../shared/meeting.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import { DAY, daysLater } from '../../../shared/time.ts';
import { movedClock } from '../../clock.ts';
import { fileOf, temporaryDatabase } from '../../running.ts';

const START = '2026-01-05T09:00:00.000Z';
const ROUND = 'round';

const settings: ProgramSettings = {
  name: 'Learning together',
  purpose: '',
  goals: { matched: 0.7, metWithin14Days: 0.8, satisfaction: 4 },
  audience: { groupIds: [], departments: [], excludedIds: [], leastMonthsHere: 0, membersOnly: true },
  channel: { teamId: 'team', channelId: 'channel', name: 'General' },
  sponsor: null,
  hoursPerMonth: 2,
  optInDays: 14,
  trialWeeks: 4,
  termWeeks: 12,
  meetingEveryWeeks: 2,
  meetingMinutes: 45,
  checkInEveryWeeks: 2,
  preferences: [],
  musts: [],
  threes: true,
  floor: 0,
  skills: [],
};

const person = (name: string): Person => ({
  id: name.split(' ')[0]?.toLowerCase() ?? name,
  name,
  mail: null,
  department: null,
  title: null,
  level: null,
  site: null,
  managerId: null,
  language: 'en',
  hiredOn: null,
  enabled: true,
  guest: false,
  hours: null,
  doNotContactAt: null,
});

const pairOf = (members: readonly string[]): Pair => ({
  id: `pair-${members.join('-')}`,
  roundId: ROUND,
  proposalId: 'proposal',
  members: [...members],
  score: 500,
  reasons: { gives: [], languages: [], goals: [], ways: [], preferences: [], mutualWish: false, relaxed: [] },
  proposedAt: START,
  publishedAt: START,
  introducedAt: START,
  confirmedAt: null,
  completedAt: null,
  endedAt: null,
  endedReason: null,
});

// The settings' checks want values; nothing in these tests goes out.
const config = () =>
  readConfig({
    PUBLIC_URL: 'https://pairwise.example',
    TENANT_ID: '11111111-1111-4111-8111-111111111111',
    CLIENT_ID: '22222222-2222-4222-8222-222222222222',
    TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
    CLIENT_SECRET: 'none',
    ORGANIZERS: 'pairwise@example.com',
  });

/** A round whose pairs were published a moment ago, on a store of its own, with one stage's timers, doors and cards. */
export async function lateRound(stage: Stage, ...names: string[][]) {
  const clock = movedClock(START);
  const database = temporaryDatabase();
  const store = await openStore(database.url);
  onTestFinished(async () => {
    await store.close();
    database.remove();
  });
  const log = openLog('silent');
  const outbox = openOutbox(store, clock, () => undefined);
  const app = { config: config(), clock, store, outbox, log } as unknown as App;
  const people = names.flat().map(person);
  const pairs = names.map((members) => pairOf(members.map((name) => person(name).id)));
  await store.figures.drawSecret(START);
  await store.programs.create({
    id: 'program',
    template: 'skill-exchange',
    settings,
    createdAt: START,
    createdBy: 'hr',
  });
  const dates = {
    createdAt: START,
    announcedAt: START,
    pairingAt: START,
    publishedAt: START,
    closedAt: null,
    cancelledAt: null,
  };
  await store.rounds.create({ id: ROUND, programId: 'program', number: 1, settings, ...dates });
  await store.people.record(people, START);
  const ids = people.map(({ id }) => id);
  await store.enrolments.invite(ROUND, ids, START);
  for (const id of ids) {
    await store.enrolments.join(ROUND, id, START);
    await store.enrolments.assess(ROUND, id, START);
  }
  await store.pairs.propose(pairs);
  const tick = openTick(app, stage.timers ?? [], 'test');

  return {
    app,
    store,
    clock,
    tick,
    roundId: ROUND,
    pairIds: pairs.map(({ id }) => id),
    async daysPass(days: number) {
      clock.move(days * DAY);
      await tick();
    },
    /** The keys of what was recorded to be said in an exchange. */
    async keys(exchange: string): Promise<string[]> {
      const sent = await store.sendings.sentOf(exchange, ids);
      return sent.map(({ key }) => key).sort();
    },
    async enter<C extends Contract>(id: string, contract: C, input: SentTo<C>) {
      const door = stage.doors?.find((one) => one.contract.name === contract.name);
      if (!door) throw new Error(`no door ${contract.name}`);
      const actor = { id, name: id, roles: [] };
      const { input: read, output } = await enter(app, door, actor, input);
      return { output, card: (await door.reply?.(app, actor, read)) ?? null };
    },
    /** What a sending would show now. */
    async shown(key: string): Promise<Card | null> {
      const row = await store.sendings.get(key);
      if (!row) throw new Error(`nothing was recorded as ${key}`);
      const { card, params, to } = row.body as { card: string; params: never; to: string };
      const drawing = stage.cards?.find(({ name }) => name === card);
      const reader = await store.people.get(to);
      if (!drawing || !reader) throw new Error(`nothing is called ${card}`);
      return drawing.draw(app, reader, params);
    },
    pauses: (id: string, days: number) =>
      store.enrolments.pause(ROUND, id, daysLater(clock.now(), days), clock.now()),
    /** From now on the database takes no row about this person in the table. */
    takesNothing(table: string, id: string) {
      const direct = new Database(fileOf(database.url));
      direct.exec(`CREATE TRIGGER full BEFORE INSERT ON ${table} WHEN NEW."personId" = '${id}'
        BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
      direct.close();
    },
    /** A meeting of the pair that a partner says took place, now. */
    async met(pairId: string, number: number) {
      const id = `${pairId}-${number}`;
      const now = clock.now();
      const ends = daysLater(now, 1 / 24);
      const unknown = { ...timeless, weekAt: now, inTrial: 1 };
      const facts = {
        heldAt: ends,
        bookedAt: now,
        startsAt: now,
        endsAt: ends,
      };
      await store.meetings.plan([{ id, pairId, roundId: ROUND, number, fromAt: now, ...unknown, ...facts }]);
    },
  };
}

/** All that a card says and does, in one text. */
export const textOf = (card: Card | null): string =>
  card ? JSON.stringify([card.fallbackText, card.body, card.actions]) : '';
