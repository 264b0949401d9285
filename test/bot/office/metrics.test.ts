import { expect, test } from 'vitest';
import { type FigureName, figureNames } from '../../../shared/metrics.ts';
import { figures, overview, slices } from '../../../shared/office/metrics/contract.ts';
import { cancel } from '../../../shared/office/rounds/contract.ts';
import { daysLater } from '../../../shared/time.ts';
import { world } from '../../world.ts';

test('HR sees figures that one unreachable person does not hide, in lots that give nobody away', async () => {
  const { launched, ask, press, knock, hr, tenant, clock, who, store, daysPass } = await world();
  const roundId = await launched();
  const announced = clock.now();
  const joining = tenant.people.filter(({ guest }) => !guest).map(({ name }) => name);
  const look = async (name: FigureName) => {
    const { figures: all } = await ask(hr.name, overview, { roundId });
    expect(all.map((figure) => figure.name)).toEqual(figureNames);
    return all.find((figure) => figure.name === name);
  };
  const audience = (await store.enrolments.ofRound(roundId)).length;
  const { value, low, high } = (await look('audience')) ?? {};
  expect(value).not.toBe(null);
  expect(audience).toBeGreaterThanOrEqual(low ?? 999);
  expect(audience).toBeLessThanOrEqual(high ?? 0);

  for (const name of joining.slice(0, 12)) await press(who(name).name, 'opt-in.join');
  const joined = await look('opt-in');
  expect([10, 15]).toContain(joined?.count);
  expect(joined?.low).toBeLessThanOrEqual(12 / audience);

  const { program, round, state, timeline } = await ask(hr.name, overview, { roundId });
  expect({ program, round, state }).toEqual({ program: 'Learning together', round: 1, state: 'announced' });
  expect(timeline.slice(0, 3)).toEqual([
    { name: 'announced', at: announced, done: true },
    { name: 'opt-in-ends', at: daysLater(announced, 14), done: false },
    { name: 'published', at: null, done: false },
  ]);

  await daysPass(8);
  const page = await ask(hr.name, figures, { roundId });
  expect(page.weeks.map(({ week }) => week)).toEqual(['2027-01-04', '2027-01-11']);
  expect(page.figures).toEqual(page.weeks.at(-1)?.figures);
  expect(page.earlier).toEqual([]);
  for (const by of ['department', 'site', 'level', 'tenure'] as const)
    expect((await ask(hr.name, slices, { roundId, by })).slices.length).not.toBe(1);
  expect((await knock(hr.name, slices, { roundId, by: 'gender' as 'site' })).status).toBe(400);

  await ask(hr.name, cancel, { roundId });
  await daysPass(1);
  const end = await ask(hr.name, figures, { roundId });
  await store.privacy.erase(who(joining[0] ?? '').id);
  await daysPass(8);
  expect(await ask(hr.name, figures, { roundId })).toEqual(end);
});

test('who has no role in the program sees no figures', async () => {
  const { launched, knock } = await world();
  const roundId = await launched();
  for (const door of [overview, figures]) expect((await knock('Ada', door, { roundId })).status).toBe(403);
});
