import { expect, test } from 'vitest';
import { exploreStandby, type StandbyRule, type Standing } from './standby.ts';

const known = exploreStandby();

const wrong = (all: readonly Standing[]) => ({
  doubled: all.filter(({ sends, between }) => sends > 1 + between).length,
  settledTwice: all.filter(({ settles }) => settles > 1).length,
});

test('of two instances, one standing by, a message is doubled only by a death between sending and settling', () => {
  expect(known.size).toBeGreaterThan(2_000);
  expect(wrong([...known.values()].map(({ state }) => state))).toEqual({ doubled: 0, settledTwice: 0 });
});

test('whoever dies or stands still, the message can still be settled: none is lost', () => {
  const before = new Map<string, string[]>();
  for (const [name, { next }] of known)
    for (const to of next) before.set(to, [...(before.get(to) ?? []), name]);
  const good = new Set(
    [...known].flatMap(([name, { state }]) => (state.outcome === 'settled' ? [name] : [])),
  );
  for (const name of good) for (const earlier of before.get(name) ?? []) good.add(earlier);
  expect([...known.keys()].filter((name) => !good.has(name))).toEqual([]);
});

test.each<StandbyRule>(['waits', 'stale', 'stands by', 'sure'])(
  'the search would notice a rule left out: %s',
  (rule) => {
    const found = wrong([...exploreStandby(rule).values()].map(({ state }) => state));
    expect(found.doubled).toBeGreaterThan(0);
  },
);
