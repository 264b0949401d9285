import { expect, test } from 'vitest';
import { awareness } from '../../../bot/stages/awareness/index.ts';
import { page } from '../../../shared/awareness/contract.ts';
import { lateRound } from './late-round.ts';

const LATER = '2026-03-02T09:00:00.000Z';

/** Beside the first round, which was announced, further ones of the same program. */
async function withRounds(...announced: (string | null)[]) {
  const here = await lateRound(awareness, ['Ada', 'Grace']);
  const { store, roundId, clock } = here;
  const first = await store.rounds.get(roundId);
  if (!first) throw new Error('no round');
  for (const [index, announcedAt] of announced.entries()) {
    const dates = { createdAt: clock.now(), announcedAt, pairingAt: null, publishedAt: null };
    const number = index + 2;
    await store.rounds.create({ ...first, ...dates, id: `round-${number}`, number });
  }
  const shows = async (of: { roundId?: string; programId?: string }) =>
    (await here.enter('ada', page, of)).output as { roundId: string };
  return { ...here, shows };
}

test('the page of a program is that of its newest announced round', async () => {
  const { shows } = await withRounds(LATER, null);
  expect(await shows({ programId: 'program' })).toMatchObject({
    roundId: 'round-2',
    name: 'Learning together',
  });
  expect(await shows({ roundId: 'round' })).toMatchObject({ roundId: 'round' });
});

test('a round that was cancelled does not stand for its program', async () => {
  const { shows, store, clock } = await withRounds(LATER);
  await store.rounds.mark('round-2', 'cancelledAt', clock.now());
  expect((await shows({ programId: 'program' })).roundId).toBe('round');
});

test('a program that was never announced shows nothing yet, and says so', async () => {
  const { enter, store } = await lateRound(awareness, ['Ada', 'Grace']);
  const known = await store.programs.get('program');
  if (!known) throw new Error('no program');
  await store.programs.create({ ...known, id: 'another' });
  for (const programId of ['another', 'no-such-program'])
    await expect(enter('ada', page, { programId })).rejects.toMatchObject({ code: 'not-announced' });
  await expect(enter('ada', page, { roundId: 'none' })).rejects.toMatchObject({ code: 'no-such-round' });
});

test.each<[string, object, boolean]>([
  ['a round', { roundId: 'round' }, true],
  ['a program', { programId: 'program' }, true],
  ['neither', {}, false],
  ['both', { roundId: 'round', programId: 'program' }, false],
])('the page is asked for by %s: %o, taken: %s', (_name, of, taken) => {
  expect(page.input.safeParse(of).success).toBe(taken);
});
