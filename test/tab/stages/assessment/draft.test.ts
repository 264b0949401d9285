import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { save } from '../../../../shared/assessment/contract.ts';
import { emptyAssessment } from '../../../../shared/assessment.ts';
import { type Draft, draftOf, missingIn, partOf } from '../../../../tab/stages/assessment/draft.ts';

const empty = () => draftOf(emptyAssessment('r-1', 'ada', '2026-11-21T09:00:00.000Z'));

const full = (): Draft => ({
  ...empty(),
  offers: [{ skill: 'SQL', level: 4, willing: 3 }],
  wants: [{ skill: 'Public speaking', level: 2, main: true }],
  goals: ['Lead a workshop', ' ', ''],
  hours: ['morning'],
});

test('every part of the form is something the door takes', () => {
  const draft = full();
  for (const key of Object.keys(draft) as (keyof Draft)[]) {
    const sent = { roundId: 'r-1', ...partOf({ [key]: draft[key] }) };
    expect(z.safeParse(save.input, sent).error, key).toBeUndefined();
  }
});

test('a change of one skill sends the levels of all on its side, so that none is lost', () => {
  const { offers, wants } = full();
  expect(partOf({ offers })).toEqual({ offers: ['SQL'], levels: { SQL: { level: 4, willing: 3 } } });
  expect(partOf({ wants })).toEqual({ wants: ['Public speaking'], wantLevels: { 'Public speaking': 2 } });
});

test('a skill that one offers and wants has a level of its own on either side', () => {
  const { offers } = full();
  const wants: Draft['wants'] = [{ skill: 'SQL', level: 3, main: true }];
  const said = { ...partOf({ offers }), ...partOf({ wants }) };
  expect([said.levels, said.wantLevels]).toEqual([{ SQL: { level: 4, willing: 3 } }, { SQL: 3 }]);
});

test('empty lines among the goals are not goals', () => {
  const draft = full();
  expect(partOf({ goals: draft.goals })).toEqual({ goals: ['Lead a workshop'] });
});

test('who has said nothing is told what is missing, who has said enough is not', () => {
  expect(missingIn(empty())).toEqual(['a skill you offer', 'a skill you want']);
  expect(missingIn(full())).toEqual([]);
});
