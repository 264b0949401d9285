import { expect, test } from 'vitest';
import { openGate, type Rank, turnsOf } from '../../../bot/outbox/gate.ts';
import { NotNow } from '../../../bot/outbox/outcome.ts';
import { evenly, openPace } from '../../../bot/outbox/pace.ts';

const gate = (perSecond: number) => openGate(turnsOf(openPace(evenly(perSecond))));

test('who waits for an answer goes first, then what was begun, and whoever still waits when it is shut is turned away', async () => {
  const slow = gate(4);
  const passed: string[] = [];
  const turned: unknown[] = [];
  const ask = (name: string, rank: Rank = 'new') =>
    slow.pass(rank).then(
      () => passed.push(name),
      (error) => turned.push(error),
    );
  const asked = ['1', '2', '3'].map((name) => ask(name));
  const begun = ask('begun', 'begun');
  await ask('pressed', 'urgent');
  await begun;
  slow.shut();
  await Promise.all(asked);
  await ask('too late');

  expect(passed.slice(0, 2)).toEqual(['pressed', 'begun']);
  expect(passed.length + turned.length).toBe(6);
  expect(turned.length).toBeGreaterThan(1);
  expect(turned.every((error) => error instanceof NotNow)).toBe(true);
});

test('a long pause that was asked of all is not sat out here, a short one is', async () => {
  const asked = gate(50);
  const refuse = (afterMs: number) => {
    for (const whom of ['Ada', 'Grace', 'Edith']) asked.refused(whom, afterMs);
  };
  refuse(200);
  const began = performance.now();
  await asked.pass('new');
  expect(performance.now() - began).toBeGreaterThan(190);
  expect(asked.stands()).toBe(false);

  refuse(90_000);
  const error = await asked.pass('urgent').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NotNow);
  expect((error as NotNow).afterMs).toBeGreaterThan(89_000);
  expect(asked.stands()).toBe(true);
});
