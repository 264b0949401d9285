import { expect, test } from 'vitest';
import { enter } from '../../../bot/enter.ts';
import { stages } from '../../../bot/stages.ts';
import { contents } from '../lived.ts';
import { company } from './company.ts';
import { pressed } from './pressed.ts';

const changing = stages
  .flatMap(({ doors = [] }) => doors)
  .filter(({ contract, reply }) => contract.by === 'employee' && !contract.reads && reply)
  .map((door) => ({ name: door.contract.name, door }));

test.each(changing)('$name, pressed twice, does once and says the same', async ({ name, door }) => {
  const app = await company();
  const { by, given } = pressed[name]?.[''] ?? { by: { id: '', name: '', roles: [] }, given: {} };
  const press = async () => {
    const { input } = await enter(app, door, by, given);
    return door.reply?.(app, by, input);
  };
  const held = () => contents(app.config.databaseUrl, ['change', 'touch']);
  const first = await press();
  const once = held();
  expect(await press()).toEqual(first);
  expect(held()).toEqual(once);
});
