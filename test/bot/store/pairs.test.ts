import { expect, test } from 'vitest';
import { checkIns } from '../../../bot/stages/check-ins/index.ts';
import { daysLater } from '../../../shared/time.ts';
import { lateRound } from '../stages/late-round.ts';

test('of somebody’s pairs the newest is the one that was published last, whatever its id', async () => {
  const { store, clock, pairIds } = await lateRound(checkIns, ['Ada', 'Grace']);
  const [old = ''] = pairIds;
  const pair = await store.pairs.get(old);
  if (!pair) throw new Error('there is no pair');
  const publishedAt = daysLater(clock.now(), 30);
  await store.pairs.propose([{ ...pair, id: 'a-pair', roundId: 'other-round', publishedAt }]);
  expect((await store.pairs.openOf('ada')).map(({ id }) => id)).toEqual([old, 'a-pair']);
});
