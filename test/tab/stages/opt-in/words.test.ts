import { expect, test } from 'vitest';
import { waitingReasons } from '../../../../shared/enrolment.ts';
import type { MyRound } from '../../../../shared/opt-in/contract.ts';
import { roundOf } from '../../../../tab/stages/opt-in/round-of.ts';
import { whereIStand } from '../../../../tab/stages/opt-in/words.ts';

const round = (part: Partial<MyRound>): MyRound => ({
  roundId: 'r-1',
  program: 'Skill exchange',
  purpose: 'Learn from one another.',
  state: 'running',
  standing: 'trial',
  pausedUntil: null,
  waitingReason: null,
  pairId: null,
  optInEndsAt: null,
  trialEndsAt: null,
  termEndsAt: null,
  todo: [],
  ...part,
});

const day = (at: string) => at.slice(0, 10);

test('who waits is told why, whatever the reason', () => {
  for (const waitingReason of waitingReasons) {
    const [, lead] = whereIStand(round({ standing: 'waiting', waitingReason }), day);
    expect(lead.length, waitingReason).toBeGreaterThan(60);
  }
});

test('who takes a break is told until when, and without a date no date is made up', () => {
  const until = '2026-12-01T00:00:00.000Z';
  expect(whereIStand(round({ standing: 'paused', pausedUntil: until }), day)[1]).toContain('2026-12-01');
  expect(whereIStand(round({ standing: 'paused' }), day)[1]).not.toMatch(/[0-9]/);
});

test('a cancelled round says so, wherever one stood in it', () => {
  expect(whereIStand(round({ state: 'cancelled' }), day)[0]).toBe('This round was cancelled');
});

test('the page is about the round named in its address, else about one that still goes on', () => {
  const rounds = [
    round({ state: 'closed' }),
    round({ roundId: 'r-2' }),
    round({ roundId: 'r-3', standing: 'left' }),
  ];
  expect(roundOf(rounds, 'r-3')?.roundId).toBe('r-3');
  expect(roundOf(rounds, null)?.roundId).toBe('r-2');
  expect(roundOf(rounds, 'elsewhere')?.roundId).toBe('r-2');
  expect(roundOf([], null)).toBeUndefined();
});
