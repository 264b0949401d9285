import { expect, test } from 'vitest';
import { stages } from '../../../../bot/stages.ts';
import { isCard } from '../../../../tab/office/sendings/words.ts';

test('what was posted to a channel is not offered to be put right or taken back: only cards to people can be', () => {
  const posts = stages.flatMap(({ postings = [] }) => postings.map(({ name }) => name));
  // Said to whoever asks in a channel, in no round.
  const inRounds = posts.filter((name) => name !== 'awareness.among');
  expect(inRounds).toContain('report.digest');
  expect(inRounds.filter(isCard)).toEqual([]);
  expect(isCard('awareness.announce')).toBe(true);
});
