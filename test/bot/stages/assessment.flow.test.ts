import { expect, test } from 'vitest';
import type { Card } from '../../../bot/card.ts';
import { confirm, findSkills, mine, save } from '../../../shared/assessment/contract.ts';
import { list as programs } from '../../../shared/office/programs/contract.ts';
import { cancel, launch, preview } from '../../../shared/office/rounds/contract.ts';
import { join } from '../../../shared/opt-in/contract.ts';
import { type World, world } from '../../world.ts';
import { executing, tell, typing } from '../teams/talk.ts';
import { launchedWith, only, shownOn } from './early.ts';

const skills = ['Writing', 'Selling', 'Music', 'Statistics', 'Negotiating'];

async function joined(there: World, name: string, settings: object = {}) {
  const roundId = await launchedWith(there, 'Learning together', {
    skills,
    ...only(there, name),
    ...settings,
  });
  await there.tick();
  await there.press(name, 'opt-in.join');
  return roundId;
}

/** Choosing from a list is two taps, to open it and to choose; typing counts as one. */
const CHOICE = 2;

test('three skills on either side, all else as it stands, is done in twenty taps', async () => {
  const there = await world({ people: 12 });
  const roundId = await joined(there, 'Ada');
  let taps = 1;
  const tap = async (verb: string, inputs: Record<string, string> = {}) => {
    const chosen = Object.values(inputs).flatMap((value) => value.split(','));
    taps += 1 + chosen.length * CHOICE;
    return shownOn(there, 'Ada', verb, inputs);
  };
  await tap('assessment.open');
  await tap('assessment.save', { offers: 'Writing,Selling,Music', wants: 'Statistics,Negotiating,Music' });
  await tap('assessment.save');
  expect(await tap('assessment.save')).toContain('Does this look right?');
  expect(await tap('assessment.confirm')).toContain('All set');
  expect(await there.store.enrolments.assessed(roundId)).toHaveLength(1);
  expect(taps).toBeLessThanOrEqual(20);
});

test('of many wants one says in chat which matter most, and they come first', async () => {
  const there = await world({ people: 12 });
  const roundId = await joined(there, 'Ada');
  await there.press('Ada', 'assessment.open');
  const shown = await shownOn(there, 'Ada', 'assessment.save', {
    offers: 'Writing',
    wants: skills.join(','),
  });
  expect(shown).toContain('Which matter most to you? Up to 3.');
  const goesBack = { roundId, step: 'levels', goTo: 'skills', 'wantLevels::Music': '4' };
  const back = await tell(there, 'Ada', executing('assessment.save', goesBack));
  expect(back.body?.value?.fallbackText).toContain('1 of 3');
  const kept = (await there.ask('Ada', mine, { roundId })).assessment.wants;
  expect(kept.find(({ skill }) => skill === 'Music')?.level).toBe(4);
  await there.press('Ada', 'assessment.save', { mains: 'Negotiating,Statistics' });
  const { assessment } = await there.ask('Ada', mine, { roundId });
  expect(assessment.wants.map(({ skill, main }) => [skill, main])).toEqual([
    ['Statistics', true],
    ['Negotiating', true],
    ['Writing', true],
    ['Selling', false],
    ['Music', false],
  ]);
});

test('people are named on the summary by typing, kept apart, and the confidential ones are counted only', async () => {
  const there = await world();
  const roundId = await launchedWith(there, 'Learning together', { skills, ...only(there, 'Ada', 'Hedy') });
  await there.tick();
  await there.press('Ada', 'opt-in.join');
  await there.ask('Ada', save, { roundId, offers: ['Writing'], wants: ['Music'] });
  const card = await shownOn(there, 'Ada', 'assessment.open', {}, { roundId, step: 'summary' });
  expect(card).toContain(`"dataset":"assessment.find?roundId=${roundId}&among=with"`);
  const [hedy, alan] = [there.who('Hedy').id, there.who('Alan').id];
  const summary = await shownOn(
    there,
    'Ada',
    'assessment.save',
    { wishes: hedy, avoids: alan },
    { roundId, step: 'summary' },
  );
  expect(summary).toContain(there.who('Hedy').name);
  expect(summary).toContain('One person you would rather not be paired with');
  const body = JSON.stringify((JSON.parse(summary) as Card).body);
  expect(body).not.toContain(there.who('Alan').name);
  await there.ask('Ada', save, { roundId, avoids: [hedy] });
  expect(await there.ask('Ada', mine, { roundId })).toMatchObject({ wishes: [], avoids: [{ id: hedy }] });
});

test('a new round begins with what one said in the last, and whom one would rather not meet is not forgotten', async () => {
  const there = await world();
  const roundId = await joined(there, 'Ada');
  const alan = there.who('Alan').id;
  await there.ask('Ada', save, {
    roundId,
    offers: ['Writing'],
    wants: ['Music'],
    goals: ['A talk'],
    ways: { plan: 1 },
    avoids: [alan],
  });
  await there.ask('Ada', confirm, { roundId });
  await there.ask(there.hr.name, cancel, { roundId });
  const [program] = await there.ask(there.hr.name, programs, {});
  const programId = program?.id ?? '';
  const { audience } = await there.ask(there.hr.name, preview, { programId });
  await there.hoursPass(1);
  const { roundId: second } = await there.ask(there.hr.name, launch, { programId, people: audience });
  await there.tick();
  await there.ask('Ada', join, { roundId: second });
  expect((await there.store.assessments.wishes(second)).map(({ otherId, kind }) => [otherId, kind])).toEqual([
    [alan, 'without'],
  ]);
  expect(await there.ask('Ada', mine, { roundId: second })).toMatchObject({
    confirmed: false,
    avoids: [{ id: alan }],
    assessment: { offers: [{ skill: 'Writing' }], wants: [{ skill: 'Music' }], goals: [], ways: { plan: 1 } },
  });
  await there.ask('Ada', confirm, { roundId: second });
  expect((await there.store.assessments.get(second, there.who('Ada').id))?.offers).toMatchObject([
    { skill: 'Writing' },
  ]);
});

test('a catalogue of five hundred long skills is searched as one types, and the card stays light', async () => {
  const there = await world({ people: 12 });
  const many = Array.from({ length: 500 }, (_, index) =>
    `Skill ${index} ${'ä, "é" '.repeat(12)}`.slice(0, 100),
  );
  const roundId = await joined(there, 'Ada', { skills: many });
  const shown = await shownOn(there, 'Ada', 'assessment.open');
  expect(Buffer.byteLength(shown)).toBeLessThan(25 * 1024);
  expect(shown).toContain('assessment.find-skills');
  const { body } = await tell(there, 'Ada', typing(`assessment.find-skills?roundId=${roundId}`, 'skill 499'));
  const [found] = body?.value?.results ?? [];
  expect(found?.title).toBe(many[499]?.trim());
  const twelve = many.slice(0, 12).map((skill) => skill.trim());
  await there.ask('Ada', save, { roundId, offers: twelve, wants: twelve });
  for (const step of ['skills', 'levels', 'ways', 'summary']) {
    const { body: card } = await tell(there, 'Ada', executing('assessment.open', { roundId, step }));
    expect(Buffer.byteLength(JSON.stringify(card?.value)), step).toBeLessThan(25 * 1024);
  }
  expect(await there.ask('Ada', findSkills, { roundId, typed: 'nothing like it' })).toEqual([]);
});
