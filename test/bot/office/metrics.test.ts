import { expect, test } from 'vitest';
import { figureNames } from '../../../shared/metrics.ts';
import { overview } from '../../../shared/office/metrics/contract.ts';
import { daysLater } from '../../../shared/time.ts';
import { world } from '../../world.ts';

test('HR sees the audience and the dates, and nothing from which one person could be worked out', async () => {
  const { launched, ask, press, hr, tenant, clock, who } = await world();
  const roundId = await launched();
  const announced = clock.now();
  const joining = tenant.people.filter(({ guest }) => !guest).map(({ name }) => name);
  const look = async (name: string) => {
    const { figures } = await ask(hr.name, overview, { roundId });
    expect(figures.map((figure) => figure.name)).toEqual(figureNames);
    return figures.find((figure) => figure.name === name);
  };
  const audience = (await look('audience'))?.value ?? 0;
  expect(audience).toBeGreaterThan(10);
  await press(who(joining[0] ?? '').name, 'opt-in.join');
  expect(await look('opt-in')).toMatchObject({ value: null, count: null });
  for (const name of joining.slice(1, 6)) await press(name, 'opt-in.join');
  // One person cannot be reached: how many joined of those reached, beside the audience, would tell of that one.
  expect(await look('opt-in')).toMatchObject({ count: null, of: null, value: null });
  const { program, round, state, timeline } = await ask(hr.name, overview, { roundId });
  expect({ program, round, state }).toEqual({ program: 'Learning together', round: 1, state: 'announced' });
  expect(timeline.slice(0, 3)).toEqual([
    { name: 'announced', at: announced, done: true },
    { name: 'opt-in-ends', at: daysLater(announced, 14), done: false },
    { name: 'published', at: null, done: false },
  ]);
});

test('who has no role in the program sees no figures', async () => {
  const { launched, knock } = await world();
  const roundId = await launched();
  expect((await knock('Ada', overview, { roundId })).status).toBe(403);
});
