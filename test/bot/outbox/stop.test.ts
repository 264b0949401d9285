import { expect, test } from 'vitest';
import { instance } from './instance.ts';
import { hello, quiet } from './sending.ts';

test('stopped in the middle, it finishes what it has begun, begins nothing more, and leaves the rest to others at once', async () => {
  const world = await quiet(150);
  const { put, ids, row, clock, product } = world;
  const people = ids(130);
  await put(...people.map((id) => hello(id, '1')));
  const sent: string[] = [];
  let begun = 0;
  let go = () => {};
  const gate = new Promise<void>((open) => {
    go = open;
  });
  const answer = async (_rooms: unknown, { personId }: { personId: string | null }) => {
    begun += 1;
    await gate;
    sent.push(personId ?? '');
    return { is: 'sent' as const, remoteId: null };
  };
  clock.move(30_000);
  const stopping = instance(world, 'stopping', { deliverers: { answer } });
  const drained = stopping.drain();
  while (begun === 0) await new Promise((pass) => setTimeout(pass, 1));
  const stopped = stopping.stop();
  go();
  await stopped;
  expect(await drained).toBe(sent.length);

  const rows = await Promise.all(people.map((id) => row(id, '1')));
  const settled = rows.flatMap((one) => (one?.outcome === 'sent' ? [one.personId] : []));
  expect(settled.sort()).toEqual(sent.toSorted());
  expect(settled.length).toBeLessThan(people.length);
  expect(rows.filter((one) => one?.holder || one?.leasedUntil)).toEqual([]);
  expect(await product.deliver()).toBe(people.length - settled.length);
});
