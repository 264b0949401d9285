import { expect, test } from 'vitest';
import { Failure, queryOf } from '../../tab/api.ts';
import { wordsFor } from '../../tab/ui/failure-words.ts';

test('what a reading door is asked travels as texts, and what was left out does not travel', () => {
  expect(queryOf({})).toBe('');
  expect(queryOf({ roundId: 'r-1', skip: undefined })).toBe('?roundId=r-1');
  expect(queryOf({ parts: ['a', 'b'], on: true })).toBe('?parts=a%2Cb&on=true');
});

test('a refusal is told in the words of the server, and trying again is not offered', () => {
  const words = wordsFor(new Failure(409, 'pair-has-ended', 'This pair has ended.'));
  expect(words).toEqual({ title: '', body: 'This pair has ended.', again: false });
});

test('who is offline is told that nothing was lost and may try again', () => {
  const { body, again } = wordsFor(new Failure(0, 'offline', 'Failed to fetch'));
  expect(body).toContain('Nothing was lost');
  expect(again).toBe(true);
});

test('a fault of ours never shows its inner words', () => {
  const { title, body } = wordsFor(new Failure(500, 'broken', 'TypeError: x is undefined'));
  expect(`${title} ${body}`).not.toContain('TypeError');
});

test('who is not signed in is told what to do, whatever the server said', () => {
  expect(wordsFor(new Failure(401, 'bad-token', 'jwt expired')).body).toContain('open it again');
});

test('a refusal without words, as from a proxy in between, is a fault of ours', () => {
  expect(wordsFor(new Failure(404, 'no-words', 'Not Found')).again).toBe(true);
});
