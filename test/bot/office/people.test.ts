import { expect, test } from 'vitest';
import { standings } from '../../../shared/enrolment.ts';
import {
  groups,
  list,
  named,
  type PersonLine,
  pairs,
  past,
  seen,
  sites,
} from '../../../shared/office/people/contract.ts';
import { pairStates } from '../../../shared/office/people/rules.ts';
import { leave, pause } from '../../../shared/opt-in/contract.ts';
import type { Page } from '../../../shared/paging.ts';
import { daysLater } from '../../../shared/time.ts';
import { world } from '../../world.ts';
import { lived } from '../lived.ts';

test('everyone of a round is in one list and no other, page by page, and each says what the list is of', async () => {
  const here = await lived(3);
  const { hr, roundId, clock } = here;
  const all = await here.ask(hr.name, list, { roundId });
  const [one, other] = all.lines.filter(({ standing }) => standing === 'trial').map(({ name }) => name);
  await here.ask(one ?? '', pause, { roundId, until: daysLater(clock.now(), 9).slice(0, 10) });
  await here.ask(other ?? '', leave, { roundId });

  const seenIds: string[] = [];
  for (const standing of standings) {
    const { lines, total } = await here.ask(hr.name, list, { roundId, standing });
    expect(lines.filter((line) => line.standing !== standing)).toEqual([]);
    expect(total).toBe(lines.length);
    seenIds.push(...lines.map(({ id }) => id));
  }
  expect(seenIds.sort()).toEqual(all.lines.map(({ id }) => id).sort());

  const paged: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: Page<PersonLine> = await here.ask(hr.name, list, {
      roundId,
      size: 4,
      ...(after && { after }),
    });
    paged.push(...page.lines.map(({ id }) => id));
    after = page.next;
  }
  expect(paged).toEqual(all.lines.map(({ id }) => id));

  const every = await here.ask(hr.name, pairs, { roundId });
  const byState = await Promise.all(pairStates.map((state) => here.ask(hr.name, pairs, { roundId, state })));
  expect(byState.flatMap(({ lines }) => lines)).toHaveLength(every.total ?? -1);
});

test('sites are found by any part of their name, each with how many people work there', async () => {
  const here = await world({ people: 24 });
  await here.tick();
  const all = await here.ask(here.hr.name, sites, { words: '' });
  const working = here.tenant.people.filter(({ site }) => site === 'Berlin').length;
  expect(all.find(({ id }) => id === 'Berlin')).toEqual({
    ...{ id: 'Berlin', name: 'Berlin', says: String(working) },
  });
  expect((await here.ask(here.hr.name, sites, { words: 'erli' })).map(({ id }) => id)).toEqual(['Berlin']);
  expect((await here.knock(here.who('Ada').name, sites, { words: '' })).status).toBe(403);
});

test('ids say what groups are called, and nothing else of the tenant', async () => {
  const { ask, hr, who } = await world();
  const [group] = await ask(hr.name, groups, { words: 'Sales' });
  const id = group?.id ?? '';
  expect(await ask(hr.name, groups, { words: `${id},${id}` })).toEqual([group, group]);
  expect(await ask(hr.name, groups, { words: `${id},../users/${who('Ada').id}` })).toEqual([]);
});

test('only coordinators see names, and everyone sees what is seen of themselves', async () => {
  const here = await world({ people: 8 });
  const roundId = await here.launched();
  const { name, id } = here.who('Ada');
  expect((await here.knock(name, list, { roundId })).status).toBe(403);
  expect((await here.knock(name, named, { ids: id })).status).toBe(403);
  expect(await here.ask(name, seen, { roundId })).toMatchObject({ card: { name } });
  expect(await here.ask(name, past, {})).toEqual([]);
});
