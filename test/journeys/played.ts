import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../bot/store/index.ts';
import type { Enrolment } from '../../shared/enrolment.ts';
import { type Played, simulate } from '../simulate/simulate.ts';
import { badlyPlaced, booked, bookedTwice, fromBot, miscounted } from './oracle.ts';
import { figuresSeen } from './witness.ts';

const SEED = 7;
/** Plays a round and judges it: the same promises hold in fair weather and in foul. */
export const playedRound = (name: string, { faults, people }: { faults: boolean; people: number }) =>
  describe(name, () => {
    let played: Played;
    let store: Store;
    let enrolments: Enrolment[];

    beforeAll(async () => {
      played = await simulate({ people, weeks: 16, seed: SEED, faults });
      store = await openStore(played.databaseUrl);
      enrolments = await store.enrolments.ofRound(played.roundId);
    }, 900_000);

    afterAll(async () => {
      await store?.close();
      await played?.close();
    });

    test('everyone in the audience is in exactly one bucket', async () => {
      const buckets = await store.sendings.buckets(played.roundId, 'awareness.announce');
      expect(buckets.reduce((sum, { n }) => sum + n, 0)).toBe(played.sums.audience);
      expect(buckets.filter(({ outcome }) => outcome === 'waiting')).toEqual([]);
      expect(buckets.filter(({ outcome, reason }) => outcome === 'unreachable' && !reason)).toEqual([]);
    });

    test('everyone who joined is paired, in a three, waiting with a reason, or stopped by their own word', async () => {
      const pairs = await store.pairs.published(played.roundId);
      const paired = new Set(pairs.flatMap(({ members }) => members));
      const lost = enrolments.filter(
        (one) =>
          one.joinedAt &&
          one.assessedAt &&
          !paired.has(one.personId) &&
          !one.waitingReason &&
          !one.leftAt &&
          !one.declinedAt &&
          !one.pausedAt,
      );
      expect(lost).toEqual([]);
      expect(paired.size).toBeGreaterThan(people / 3);
    });

    test('nobody is in two open pairs', async () => {
      const open = (await store.pairs.published(played.roundId)).filter(({ endedAt }) => !endedAt);
      const members = open.flatMap((pair) => pair.members);
      expect(new Set(members).size).toBe(members.length);
    });

    test('all members of a pair were told who the others are', async () => {
      const untold: string[] = [];
      for (const { id, members } of await store.pairs.published(played.roundId)) {
        for (const member of members) {
          const sent = await store.sendings.get(`guidance.introduce/${id}/${member}/1`);
          const told =
            sent?.outcome === 'sent' &&
            fromBot(played.tenant, member).some(({ id: message }) => message === sent.remoteId);
          if (!told) untold.push(`${id} ${member} ${sent?.outcome} ${sent?.reason}`);
        }
      }
      expect(untold).toEqual([]);
    });

    test('every meeting lies in the free working hours of everyone who is invited, and is booked once', () => {
      expect(badlyPlaced(played.tenant, SEED)).toEqual([]);
      expect(bookedTwice(played.tenant)).toEqual([]);
      expect(booked(played.tenant).length).toBeGreaterThan(people);
    });

    test('nobody is asked twice: each has in the chat exactly what the product knows it sent', () => {
      const wrong = miscounted(played.tenant, played.databaseUrl);
      expect(wrong.filter(({ more }) => more < 0)).toEqual([]);
      // What was on its way at a kill is sent once more, as Microsoft gives no key to prevent it: ten requests at most.
      const twice = wrong.reduce((sum, { more }) => sum + more, 0);
      expect(twice).toBeLessThanOrEqual(played.kills * 10);
    });

    test('what the product counts is what the tenant saw', () => {
      const { sums, tenant } = played;
      const pressed = (verb: string) =>
        tenant.traffic.length === 0
          ? 0
          : tenant.people.filter(({ id }) => tenant.chat(id).some(({ answered }) => answered === verb))
              .length;
      expect(sums.meetingsBooked).toBe(booked(tenant).length);
      expect(sums.declined).toBe(pressed('opt-in.decline'));
      expect(sums.messagesSent).toBe(
        tenant.people.reduce((sum, { id }) => sum + fromBot(tenant, id).length, 0),
      );
      expect(sums.reached + Object.values(sums.unreachable).reduce((a, b) => a + b, 0)).toBe(sums.audience);
    });

    test("HR's figures are what was seen in chats and calendars", () => {
      const seen = figuresSeen(played.tenant, played.overview.asOf);
      const shown = played.overview.figures.filter(({ name, value }) => seen[name] && value !== null);
      expect(shown.length).toBeGreaterThan(3);
      for (const { name, low, high, count, of, give } of shown) {
        const { value: expected, ...counts } = seen[name] ?? { value: Number.NaN };
        if (low !== null) expect(expected, name).toBeGreaterThanOrEqual(low - 1e-9);
        if (high !== null) expect(expected, name).toBeLessThanOrEqual(high + 1e-9);
        // Counts are told in lots; a figure of meetings counts them once for each person.
        if (name === 'meetings-held' || counts.count === undefined) continue;
        expect(Math.abs((count ?? Number.NaN) - counts.count), name).toBeLessThanOrEqual(give);
        expect(Math.abs((of ?? Number.NaN) - (counts.of ?? Number.NaN)), name).toBeLessThanOrEqual(give);
      }
    });

    test('the round ends: pairs are completed or ended, and nothing is left standing ahead', async () => {
      const pairs = await store.pairs.published(played.roundId);
      expect(pairs.filter(({ completedAt, endedAt }) => !completedAt && !endedAt)).toEqual([]);
      expect(played.sums.completed).toBeGreaterThan(0);
    });
  });
