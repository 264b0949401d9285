import { expect, test } from 'vitest';
import { csv, pdf, report } from '../../../shared/office/report/contract.ts';
import { cancel } from '../../../shared/office/rounds/contract.ts';
import { world } from '../../world.ts';
import { launchedWith, textOf } from '../stages/early.ts';

test('a round is reported in a page, a document and tables, and who took them along is on record', async () => {
  const { launched, ask, knock, press, hr, tenant, who, store } = await world();
  const roundId = await launched();
  const members = tenant.people.filter(({ guest }) => !guest).map(({ name }) => name);
  for (const name of members.slice(0, 12)) await press(who(name).name, 'opt-in.join');
  const page = await ask(hr.name, report, { roundId });
  expect(page).toMatchObject({ program: 'Learning together', round: 1, earlier: [], retention: null });

  const table = await ask(hr.name, csv, { roundId, table: 'figures' });
  const lines = Buffer.from(table.body, 'base64').toString().split('\n');
  expect(table.name).toBe('learning-together-round-1-figures.csv');
  expect(lines[0]).toContain('figure,value,at least,at most,count,of');
  expect(lines.some((line) => line.includes('Joined') && /,(10|15),/.test(line))).toBe(true);

  const document = await ask(hr.name, pdf, { roundId });
  expect(Buffer.from(document.body, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect((await store.history.by(hr.id)).map(({ door }) => door)).toEqual(
    expect.arrayContaining(['report.pdf', 'report.csv']),
  );
  expect((await knock('Ada', pdf, { roundId })).status).toBe(403);
});

test('the channel hears of the week on Mondays, once, until the round is over', async () => {
  const there = await world();
  const { tenant, store, tick, daysPass, hoursPass, press, who, ask, hr } = there;
  const [channel] = tenant.channels;
  if (!channel) throw new Error('no channel');
  await tenant.openTeam(channel.channelId);
  await tick();
  const { teamId, channelId, name } = channel;
  const roundId = await launchedWith(there, 'Learning together', { channel: { teamId, channelId, name } });
  await tick();
  for (const one of tenant.people.filter(({ guest }) => !guest).slice(0, 14))
    await press(who(one.name).name, 'opt-in.join');
  const digests = () =>
    tenant.channel(channelId).filter((post) => textOf(post).includes('The week in figures'));

  // Launched on a Monday at eight: the first digest is the next Monday's.
  await daysPass(6);
  expect(digests()).toEqual([]);
  await daysPass(1);
  await tick();
  await hoursPass(5);
  expect(digests()).toHaveLength(1);
  expect(textOf(digests()[0])).toMatch(/Joined, of those reached.*about 1[05] of/);

  await daysPass(7);
  expect(digests()).toHaveLength(2);
  await ask(hr.name, cancel, { roundId });
  await daysPass(8);
  expect(digests()).toHaveLength(2);
  expect(await store.runs.latest('report.digest')).toMatchObject({ due: 1, done: 1, failed: 0 });
});
