import { expect, test } from 'vitest';
import { templates } from '../../../bot/office/programs/templates/index.ts';
import { create, list, save } from '../../../shared/office/programs/contract.ts';
import { settingsProblem } from '../../../shared/office/programs/rules.ts';
import { world } from '../../world.ts';

test.each(Object.entries(templates))(
  '%s can be saved as it comes, with two dozen different skills',
  (_name, template) => {
    const given = { ...template, name: 'Anything' };
    expect(save.input.safeParse({ programId: 'p', settings: given })).toMatchObject({ success: true });
    expect(settingsProblem(given)).toBeNull();
    expect(new Set(template.skills).size).toBe(24);
  },
);

test('a coordinator makes a program from a template, changes it, and finds it in the list', async () => {
  const { hr, ask } = await world();
  const { id } = await ask(hr.name, create, { template: 'manager-peers', name: 'Leading together' });
  const [made] = await ask(hr.name, list, {});
  expect(made).toMatchObject({
    id,
    template: 'manager-peers',
    rounds: [],
    settings: { name: 'Leading together', trialWeeks: 4 },
  });
  const settings = {
    ...templates['manager-peers'],
    name: 'Leading on',
    sponsor: { name: 'Mary', words: 'Go *for* it.' },
  };
  await ask(hr.name, save, { programId: id, settings });
  expect((await ask(hr.name, list, {}))[0]?.settings).toEqual(settings);
});

test('what cannot be run is not saved, and the coordinator is told why', async () => {
  const { hr, ask, knock } = await world();
  const { id: programId } = await ask(hr.name, create, { template: 'skill-exchange', name: 'Learning' });
  const settings = { ...templates['skill-exchange'], name: 'Learning', trialWeeks: 20 };
  const long = await knock(hr.name, save, { programId, settings });
  expect(long).toMatchObject({
    status: 409,
    body: { error: { code: 'trial-longer-than-term', message: expect.stringContaining('20 weeks') } },
  });
  const unknown = await knock(hr.name, save, {
    programId: 'nothing',
    settings: { ...settings, trialWeeks: 2 },
  });
  expect(unknown).toMatchObject({ status: 409, body: { error: { code: 'no-such-program' } } });
  expect((await ask(hr.name, list, {}))[0]?.settings.trialWeeks).toBe(4);
});

test('an employee is not let in', async () => {
  const { knock } = await world();
  expect((await knock('Ada', list, {})).status).toBe(403);
  expect((await knock('Ada', create, { template: 'skill-exchange', name: 'Mine' })).status).toBe(403);
});
