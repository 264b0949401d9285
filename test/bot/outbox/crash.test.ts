import { expect, test } from 'vitest';
import type { OutboxRow } from '../../../bot/store/outbox.ts';
import { later, MINUTE } from '../../../shared/time.ts';
import { instance } from './instance.ts';
import { hello, type Quiet, quiet } from './sending.ts';

const SELF = 'the other instance';
const kinds = ['answer', 'say'];

/** Half a minute on, whoever held the lease and died has lost it. */
const takenOver = ({ clock }: Quiet) => clock.move(MINUTE / 2);

test('what an instance had taken when it died is taken up within fifteen seconds', async () => {
  const world = await quiet();
  const { put, ids, app, clock, product, heard } = world;
  const [ada = ''] = ids(1);
  await put(hello(ada, '1'));
  takenOver(world);
  const now = clock.now();
  expect(await app.store.leases.hold('outbox', SELF, later(now, 10_000), now)).toBe(true);
  const wanted = { size: 10, urgent: 0, kinds } as const;
  expect(await app.store.deliveries.claim(wanted, SELF, later(now, 10 * MINUTE), now)).toHaveLength(1);
  await product.deliver();
  expect(heard(ada)).toHaveLength(0);

  clock.move(10_000);
  await product.deliver();
  expect(heard(ada)).toHaveLength(0);

  clock.move(4_000);
  await product.deliver();
  expect(heard(ada)).toHaveLength(1);
});

test('while one instance sends, the other stands by', async () => {
  const world = await quiet();
  const { put, ids, app, clock, product, heard } = world;
  const [ada = ''] = ids(1);
  takenOver(world);
  await app.store.leases.hold('outbox', SELF, later(clock.now(), 2 * MINUTE), clock.now());
  await put(hello(ada, '1'));
  expect(await product.deliver()).toBe(0);
  expect(heard(ada)).toHaveLength(0);

  clock.move(2 * MINUTE);
  expect(await product.deliver()).toBe(1);
});

test('a death between sending and noting it doubles that one message at most, and loses none', async () => {
  const world = await quiet(24, 20);
  const { put, ids, product, heard, clock } = world;
  const people = ids(20);
  await put(...people.flatMap((id) => [hello(id, '1'), hello(id, '2')]));
  const dies = `awareness.help/${people[7]}/1`;
  takenOver(world);
  const dying = instance(world, SELF, {
    // The message leaves, and the process ends before it could write that down.
    send: (usual, forgets) => async (row, mayStillSend) => {
      if (row.key !== dies) return usual(row, mayStillSend);
      await forgets(row, mayStillSend);
      throw new Error('killed');
    },
  });
  await expect(dying.drain()).rejects.toThrow('killed');
  takenOver(world);
  await product.deliver();
  clock.move(4_000);
  await product.deliver();

  expect(people.map((id) => heard(id).length)).toEqual(people.map((_, index) => (index === 7 ? 3 : 2)));
});

test('one who is slow to reach holds up nobody', async () => {
  const world = await quiet(150);
  const { put, ids, row, clock } = world;
  const people = ids(150);
  const [slow = '', last = ''] = [people[0], people.at(-1)];
  await put(...people.map((id) => hello(id, '1')));
  let release = () => {};
  const patience = new Promise<void>((done) => {
    release = done;
  });
  const sent: string[] = [];
  const answer = async (_rooms: unknown, { personId }: { personId: string | null }) => {
    if (personId === slow) await patience;
    sent.push(personId ?? '');
    return { is: 'sent' as const, remoteId: null };
  };
  clock.move(3 * MINUTE);
  const delivered = instance(world, SELF, { deliverers: { answer } }).drain();
  while (sent.length < people.length - 1) await new Promise((pass) => setTimeout(pass, 10));
  await put(hello(last, '2'));
  while (!sent.includes(last) || sent.length < people.length)
    await new Promise((pass) => setTimeout(pass, 10));
  expect(sent).not.toContain(slow);
  release();
  expect(await delivered).toBe(people.length + 1);
  expect(await row(slow, '1')).toMatchObject({ outcome: 'sent' });
});

test('one whose sending is a mistake of ours is filed, and the rest goes out', async () => {
  const world = await quiet();
  const { put, ids, product, row, heard } = world;
  const [ada = '', grace = ''] = ids(2);
  await put(
    hello(ada, '1', { command: 'awareness.nothing' } as Partial<OutboxRow> as never),
    hello(grace, '1'),
  );
  await product.deliver();

  expect(await row(ada, '1')).toMatchObject({ outcome: 'failed', reason: 'a fault of ours, see the log' });
  expect(heard(grace)).toHaveLength(1);
});
