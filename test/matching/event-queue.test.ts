import { expect, test } from 'vitest';
import { EventQueue } from '../../bot/matching/event-queue.ts';
import { randomFrom } from '../bench/random.ts';

test('events come in the order of their times, however far apart', () => {
  const random = randomFrom(1);
  const queue = new EventQueue();
  const waiting: number[] = [];
  const taken: number[] = [];
  const push = (time: number) => {
    queue.push(time, time % 1000, 0);
    waiting.push(time);
  };
  for (let round = 0; round < 3000; round++) {
    push(queue.time + random.below(1 << random.below(31)) * [1, 2 ** 20][random.below(2)]!);
    if (random.chance(60) && queue.take(Infinity)) taken.push(queue.time);
  }
  while (queue.take(Infinity)) taken.push(queue.time);
  expect(taken).toEqual(waiting.sort((a, b) => a - b));
});

test('of events at one time, meetings come before the rest, and the first pushed first', () => {
  const queue = new EventQueue();
  for (const [a, b] of [
    [1, -1],
    [2, 5],
    [3, -1],
    [4, 5],
  ] as const)
    queue.push(7, a, b);
  const order: number[] = [];
  while (queue.take(Infinity)) order.push(queue.a);
  expect(order).toEqual([2, 4, 1, 3]);
});

test('nothing at the limit or beyond is taken', () => {
  const queue = new EventQueue();
  queue.push(5, 1, 0);
  expect(queue.take(5)).toBe(false);
  expect(queue.take(6)).toBe(true);
  expect(queue.take(6)).toBe(false);
});
