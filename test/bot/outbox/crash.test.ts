import { expect, test } from 'vitest';
import type { App } from '../../../bot/app.ts';
import { openTokens } from '../../../bot/identity/tokens.ts';
import { openDelivery } from '../../../bot/outbox/deliver.ts';
import { type Deliverers, deliverers } from '../../../bot/outbox/deliverers.ts';
import { stages } from '../../../bot/stages.ts';
import type { OutboxRow } from '../../../bot/store/sendings.ts';
import { openSending } from '../../../bot/teams/index.ts';
import { later, MINUTE } from '../../../shared/time.ts';
import { hello, type Quiet, quiet } from './sending.ts';

const SELF = 'the other instance';

/** An instance of our own making, with the product's own deliverers, on the product's store. */
function instance({ app }: Quiet, changes: { app?: App; deliverers?: Partial<Deliverers> } = {}) {
  const teams = openSending(app.config, openTokens(app.config));
  const own = deliverers({ app, teams, stages, allow: async () => {} });
  return openDelivery(changes.app ?? app, { ...own, ...changes.deliverers }, SELF);
}

const noLease = async ({ app, clock }: Quiet) => {
  clock.move(3 * MINUTE);
  await app.store.leases.release('outbox', SELF);
};

test('what an instance had taken when it died is taken up when its lease ends', async () => {
  const world = await quiet();
  const { put, ids, app, clock, product, heard } = world;
  const [ada = ''] = ids(1);
  await put(hello(ada, '1'));
  const now = clock.now();
  expect(await app.store.sendings.claim(10, later(now, 2 * MINUTE), now)).toHaveLength(1);
  await product.deliver();
  expect(heard(ada)).toHaveLength(0);

  clock.move(2 * MINUTE);
  await product.deliver();
  expect(heard(ada)).toHaveLength(1);
});

test('while one instance sends, the other stands by', async () => {
  const world = await quiet();
  const { put, ids, app, clock, product, heard } = world;
  const [ada = ''] = ids(1);
  const now = clock.now();
  await noLease(world);
  await app.store.leases.hold('outbox', SELF, later(clock.now(), 2 * MINUTE), later(now, 10 * MINUTE));
  await put(hello(ada, '1'));
  expect(await product.deliver()).toBe(0);
  expect(heard(ada)).toHaveLength(0);

  clock.move(2 * MINUTE);
  expect(await product.deliver()).toBe(1);
});

test('a death between sending and noting it doubles that one message at most, and loses none', async () => {
  const world = await quiet(24, 20);
  const { put, ids, app, clock, product, heard } = world;
  const people = ids(20);
  await put(...people.flatMap((id) => [hello(id, '1'), hello(id, '2')]));
  const settle: App['store']['sendings']['settle'] = (key, ...rest) =>
    key === `awareness.help/${people[7]}/1`
      ? Promise.reject(new Error('killed'))
      : app.store.sendings.settle(key, ...rest);
  const dying: App = { ...app, store: { ...app.store, sendings: { ...app.store.sendings, settle } } };
  clock.move(3 * MINUTE);
  await expect(instance(world, { app: dying })()).rejects.toThrow('killed');
  await noLease(world);
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
  const answer = async ({ personId }: { personId: string | null }) => {
    if (personId === slow) await patience;
    sent.push(personId ?? '');
    return { is: 'sent' as const, remoteId: null };
  };
  clock.move(3 * MINUTE);
  const delivered = instance(world, { deliverers: { answer } })();
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
