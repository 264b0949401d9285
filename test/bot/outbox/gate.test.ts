import { expect, test } from 'vitest';
import { openGate, turnsOf } from '../../../bot/outbox/gate.ts';
import { NotNow } from '../../../bot/outbox/outcome.ts';
import { evenly, openPace } from '../../../bot/outbox/pace.ts';

const gate = (perSecond: number) => openGate(turnsOf(openPace(evenly(perSecond))));

test('who waits for an answer goes first, and whoever still waits when it is shut is turned away', async () => {
  const slow = gate(4);
  const passed: string[] = [];
  const turned: unknown[] = [];
  const ask = (name: string, urgent = false) =>
    slow.pass(urgent).then(
      () => passed.push(name),
      (error) => turned.push(error),
    );
  const asked = ['1', '2', '3'].map((name) => ask(name));
  const pressed = ask('pressed', true);
  await pressed;
  slow.shut();
  await Promise.all(asked);
  await ask('too late');

  expect(passed[0]).toBe('pressed');
  expect(passed.length + turned.length).toBe(5);
  expect(turned.length).toBeGreaterThan(2);
  expect(turned.every((error) => error instanceof NotNow)).toBe(true);
});

test('a long pause that was asked of all is not sat out here, a short one is', async () => {
  const asked = gate(50);
  const refuse = (afterMs: number) => {
    for (const whom of ['Ada', 'Grace', 'Edith']) asked.refused(whom, afterMs);
  };
  refuse(200);
  const began = performance.now();
  await asked.pass(false);
  expect(performance.now() - began).toBeGreaterThan(190);
  expect(asked.stands()).toBe(false);

  refuse(90_000);
  const error = await asked.pass(true).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NotNow);
  expect((error as NotNow).afterMs).toBeGreaterThan(89_000);
  expect(asked.stands()).toBe(true);
});
