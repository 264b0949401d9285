import { expect, test } from 'vitest';
import { kept, killing } from '../../bench/outbox/kills.ts';

test('killed three times in the middle of a launch, it loses nobody, and doubles only what was in flight', async () => {
  const survived = await killing({
    people: 150,
    kills: 3,
    seed: 4,
    workers: 0,
    mishaps: false,
    perSecond: 45,
  });
  expect(survived.once + survived.doubled).toBe(survived.invited);
  expect(kept(survived), JSON.stringify(survived)).toBe(true);
});
