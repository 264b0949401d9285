import { expect, test } from 'vitest';
import { templates } from '../../../bot/office/programs/templates/index.ts';
import { create, list, save } from '../../../shared/office/programs/contract.ts';
import { attention, cancel, launch, preview, previewToMe } from '../../../shared/office/rounds/contract.ts';
import { type World, world } from '../../world.ts';

const program = ({ ask, hr }: World) =>
  ask(hr.name, create, { template: 'skill-exchange', name: 'Learning *together*' });

const saved = async (there: World, audience: object) => {
  const { id: programId } = await program(there);
  const template = templates['skill-exchange'];
  const settings = { ...template, name: 'Learning', audience: { ...template.audience, ...audience } };
  await there.ask(there.hr.name, save, { programId, settings });
  return programId;
};

test('the preview counts everyone once, and shows the announcement without its buttons', async () => {
  const there = await world();
  await there.tick();
  const { id: programId } = await program(there);
  const { audience, leftOut, card } = await there.ask(there.hr.name, preview, { programId });
  const everybody = leftOut.reduce((sum, { people }) => sum + people, audience);
  expect(everybody).toBe((await there.store.people.addressees(['id'], '', 1000)).length);
  expect(leftOut.map(({ reason }) => reason)).toContain('guest');
  expect(JSON.stringify(card)).toContain('Learning *together*');
  expect(card).not.toHaveProperty('actions');
});

test('the coordinator gets the preview in chat, once a minute at most, and nobody else gets anything', async () => {
  const there = await world();
  await there.tick();
  const { id: programId } = await program(there);
  await there.ask(there.hr.name, previewToMe, { programId });
  await there.ask(there.hr.name, previewToMe, { programId });
  const said = there.tenant.people.filter(({ name }) => there.said(name).length > 0);
  expect(said.map(({ name }) => name)).toEqual([there.hr.name]);
  const previews = there
    .said(there.hr.name)
    .filter(({ card }) => JSON.stringify(card).includes('This is a preview'));
  expect(previews).toHaveLength(1);
});

test('a round is launched once, with the settings of that moment', async () => {
  const there = await world();
  await there.tick();
  const { ask, knock, hr, store } = there;
  const programId = await saved(there, {});
  const { roundId } = await ask(hr.name, launch, { programId, people: 0 });
  expect(await knock(hr.name, launch, { programId, people: 0 })).toMatchObject({
    status: 409,
    body: { error: { code: 'round-already-open', message: expect.stringContaining('Round 1') } },
  });
  await ask(hr.name, save, { programId, settings: { ...templates['skill-exchange'], name: 'Another name' } });
  expect(await store.rounds.get(roundId)).toMatchObject({
    number: 1,
    settings: { name: 'Learning' },
    announcedAt: there.clock.now(),
  });
  const [line] = await ask(hr.name, list, {});
  expect(line?.rounds).toEqual([
    { id: roundId, number: 1, state: 'announced', announcedAt: there.clock.now() },
  ]);
});

test('writing to more than fifty people wants their number typed', async () => {
  const there = await world({ people: 120 });
  await there.tick();
  const programId = await saved(there, {});
  const { audience } = await there.ask(there.hr.name, preview, { programId });
  const wrong = await there.knock(there.hr.name, launch, { programId, people: audience - 1 });
  expect(wrong).toMatchObject({
    status: 409,
    body: { error: { code: 'wrong-number', message: expect.stringContaining(String(audience)) } },
  });
  expect(await there.store.rounds.all()).toEqual([]);
  await there.ask(there.hr.name, launch, { programId, people: audience });
});

test('nothing is launched before the directory was read, or to nobody', async () => {
  const there = await world();
  const programId = await saved(there, { departments: ['Nowhere'] });
  const code = async () => (await there.knock(there.hr.name, launch, { programId, people: 0 })) as object;
  expect(await code()).toMatchObject({ body: { error: { code: 'directory-not-synced' } } });
  await there.tick();
  expect(await code()).toMatchObject({ body: { error: { code: 'nobody-in-audience' } } });
});

test('a group that cannot be read stops the launch and says so', async () => {
  const there = await world();
  await there.tick();
  const programId = await saved(there, { groupIds: ['00000000-0000-4000-8000-000000000000'] });
  for (const door of [preview, launch]) {
    const refused = await there.knock(there.hr.name, door, { programId, people: 0 } as never);
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { code: 'groups-unreadable', message: expect.stringContaining('404') } },
    });
  }
});

test('a cancelled round tells those who joined, and nobody else, and stops what has not left', async () => {
  const there = await world();
  const roundId = await there.launched();
  await there.press('Ada', 'opt-in.join');
  const before = there.said('Grace').length;
  await there.ask(there.hr.name, cancel, { roundId });
  await there.ask(there.hr.name, cancel, { roundId });
  await there.tick();
  const told = (name: string) =>
    there.said(name).filter(({ card }) => JSON.stringify(card).includes('has been cancelled'));
  expect([told('Ada').length, told('Grace').length]).toEqual([1, 0]);
  expect(there.said('Grace')).toHaveLength(before);
  const { state } = await there.ask(there.hr.name, attention, { roundId });
  expect(state).toBe('cancelled');
});

test('the announcement can be answered where it stands, and is small enough for Teams', async () => {
  const there = await world();
  const roundId = await there.launched();
  const card = there
    .said('Ada')
    .map((message) => JSON.stringify(message.card))
    .find((drawn) => drawn.includes('"opt-in.join"'));
  for (const verb of ['opt-in.decline', 'awareness.page', roundId]) expect(card).toContain(`"${verb}"`);
  expect(card?.length).toBeLessThan(25_000);
});
