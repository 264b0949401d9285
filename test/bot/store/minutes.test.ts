import { expect, test } from 'vitest';
import { minutesOf } from '../../../bot/store/counts/minutes.ts';

const act = (by: string, time: string) => ({ by, at: `2026-03-02T${time}:00.000Z` });

test.each([
  ['nothing was done', [], 0],
  ['one thing was done', [act('hr', '09:00')], 1],
  ['two things soon after each other', [act('hr', '09:00'), act('hr', '09:12')], 13],
  ['two things with a meeting in between', [act('hr', '09:00'), act('hr', '10:00')], 2],
  [
    'two people at the same time',
    [act('hr', '09:00'), act('hr', '09:10'), act('it', '09:00'), act('it', '09:05')],
    17,
  ],
])('where %s, coordinators spent so many minutes', (_, acts, minutes) => {
  expect(minutesOf(acts)).toBe(minutes);
});
