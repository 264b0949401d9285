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

const then = { day: (at: string) => at.slice(0, 10), now: '2026-11-20T09:00:00.000Z' };

test('who waits is told why, whatever the reason', () => {
  for (const waitingReason of waitingReasons) {
    const [, lead] = whereIStand(round({ standing: 'waiting', waitingReason }), then);
    expect(lead.length, waitingReason).toBeGreaterThan(60);
  }
});

test('who takes a break is told until when, and without a date no date is made up', () => {
  const until = '2026-12-01T00:00:00.000Z';
  expect(whereIStand(round({ standing: 'paused', pausedUntil: until }), then)[1]).toContain('2026-12-01');
  expect(whereIStand(round({ standing: 'paused' }), then)[1]).not.toMatch(/[0-9]/);
});

test('whose trial has ended is asked, or told that it is being settled, and no day that has passed', () => {
  const ended = round({ trialEndsAt: '2026-11-15T09:00:00.000Z' });
  expect(whereIStand(ended, then)[1]).toContain('settled');
  expect(whereIStand({ ...ended, todo: ['decide-trial'] }, then)[1]).toContain(
    'whether you would like to go on',
  );
  expect(whereIStand(round({ trialEndsAt: '2026-11-25T09:00:00.000Z' }), then)[1]).toContain('2026-11-25');
});

test('once the term has ended nobody is told of a pairing still to come in this round', () => {
  for (const standing of ['invited', 'joined', 'assessed', 'waiting'] as const)
    expect(whereIStand(round({ standing, state: 'closing' }), then)[1]).toContain('No more pairs');
});

test('a cancelled round says so, wherever one stood in it', () => {
  expect(whereIStand(round({ state: 'cancelled' }), then)[0]).toBe('This round was cancelled');
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
