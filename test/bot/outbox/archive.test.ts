import { expect, test } from 'vitest';
import { DAY, later } from '../../../shared/time.ts';
import { hello, quiet } from './sending.ts';

const KEPT_DAYS = 180;

test('what was sent once is not sent again when it has long been put away', async () => {
  const { put, ids, row, heard, product, app, clock } = await quiet();
  const [ada = '', grace = ''] = ids(2);
  await put(hello(ada, '1'));
  await product.deliver();
  clock.move(KEPT_DAYS * DAY);
  await put(hello(grace, '1'));
  await product.deliver();
  while (await app.store.archive.put(later(clock.now(), -KEPT_DAYS * DAY), 10));
  expect(await row(ada, '1')).toBeNull();
  expect(await row(grace, '1')).not.toBeNull();
  expect(await app.store.sendings.knows(ada)).toBe(true);

  expect(await put(hello(ada, '1'), hello(ada, '2'))).toBe(1);
  await product.deliver();
  expect(heard(ada)).toHaveLength(2);
});

test('the sendings of an open round stay, however old; when it has long been over, they are put away', async () => {
  const { launched, app, clock, hr } = await quiet();
  const { sendings, archive, rounds } = app.store;
  const roundId = await launched();
  const key = `awareness.announce/${roundId}/${hr.id}`;
  expect(await sendings.get(key)).toMatchObject({ outcome: 'sent' });
  const putAway = async () => {
    while (await archive.put(later(clock.now(), -KEPT_DAYS * DAY), 100));
    return (await sendings.get(key)) === null;
  };
  clock.move(400 * DAY);
  expect(await putAway()).toBe(false);
  await rounds.mark(roundId, 'closedAt', clock.now());
  clock.move((KEPT_DAYS - 1) * DAY);
  expect(await putAway()).toBe(false);
  clock.move(DAY);
  expect(await putAway()).toBe(true);
  expect(await sendings.sentOf('awareness.announce', [hr.id])).toEqual([]);
});
