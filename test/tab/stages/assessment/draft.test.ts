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
    const sent = { roundId: 'r-1', ...partOf({ [key]: draft[key] }, draft) };
    expect(z.safeParse(save.input, sent).error, key).toBeUndefined();
  }
});

test('a change of one skill sends the levels of all, so that none is lost', () => {
  const draft = full();
  expect(partOf({ wants: draft.wants }, draft)).toEqual({
    offers: ['SQL'],
    wants: ['Public speaking'],
    levels: { SQL: { level: 4, willing: 3 }, 'Public speaking': { level: 2 } },
  });
});

test('empty lines among the goals are not goals', () => {
  const draft = full();
  expect(partOf({ goals: draft.goals }, draft)).toEqual({ goals: ['Lead a workshop'] });
});

test('who has said nothing is told what is missing, who has said enough is not', () => {
  expect(missingIn(empty())).toEqual(['a skill you offer', 'a skill you want']);
  expect(missingIn(full())).toEqual([]);
});
