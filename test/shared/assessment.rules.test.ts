import { expect, test } from 'vitest';
import { save } from '../../shared/assessment/contract.ts';
import { merge, missing } from '../../shared/assessment/rules.ts';
import { type Assessment, emptyAssessment } from '../../shared/assessment.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-02T09:05:00.000Z';
const empty = emptyAssessment('r', 'p', NOW);
const known: Assessment = {
  ...empty,
  offers: [
    { skill: 'Writing', level: 4, willing: 3 },
    { skill: 'Selling', level: 2, willing: 1 },
  ],
  wants: [{ skill: 'Music', level: 2, main: true }],
  goals: ['Give a talk'],
  ways: { plan: 1 },
  languages: ['de', 'en'],
  hours: ['morning'],
  place: 'online',
  criterion: 'goals',
};

test('what is not mentioned stays', () => {
  expect(merge(known, {}, LATER)).toEqual({ ...known, savedAt: LATER });
});

test('a way of working that is answered leaves the others alone', () => {
  expect(merge(known, { ways: { pace: 3 } }, LATER).ways).toEqual({ plan: 1, pace: 3 });
});

test('a skill that is picked anew begins in the middle; one that is kept keeps what was said of it', () => {
  expect(merge(known, { offers: ['Writing', 'Cooking'] }, LATER).offers).toEqual([
    { skill: 'Writing', level: 4, willing: 3 },
    { skill: 'Cooking', level: 3, willing: 2 },
  ]);
});

test('levels change what they name, each on its own side, and nothing else', () => {
  const levels = { Writing: { level: 1 }, Music: { level: 4, willing: 1 }, Unknown: { level: 4 } };
  const { offers, wants } = merge(known, { levels, wantLevels: { Music: 3, Selling: 4 } }, LATER);
  expect(offers.map(({ level, willing }) => [level, willing])).toEqual([
    [1, 3],
    [2, 1],
  ]);
  expect(wants).toEqual([{ skill: 'Music', level: 3, main: true }]);
});

test('a skill may be offered and wanted, with a level of its own on either side', () => {
  const said = { wants: ['Music', 'Writing'], levels: { Writing: { level: 3 } }, wantLevels: { Writing: 2 } };
  const { offers, wants } = merge(known, said, LATER);
  expect(offers[0]).toEqual({ skill: 'Writing', level: 3, willing: 3 });
  expect(wants).toEqual([
    { skill: 'Music', level: 2, main: true },
    { skill: 'Writing', level: 2, main: true },
  ]);
});

test('a level finds its skill in whatever letters it comes', () => {
  const said = { moreWants: ['writing'], levels: { ' SELLING': { level: 4 } }, wantLevels: { writing: 3 } };
  const { offers, wants } = merge(known, said, LATER);
  expect(offers[1]).toEqual({ skill: 'Selling', level: 4, willing: 1 });
  expect(wants[1]).toMatchObject({ skill: 'Writing', level: 3 });
});

test('own words stand beside the catalogue, once, in its spelling', () => {
  const said = { offers: ['Writing'], moreOffers: ['  spread  sheets', 'juggling', 'Juggling', 'WRITING'] };
  const { offers } = merge(known, said, LATER, ['Spread sheets', 'Writing']);
  expect(offers.map(({ skill }) => skill)).toEqual(['Writing', 'Spread sheets', 'juggling']);
});

test('the first three wants are the main ones', () => {
  const { wants } = merge(empty, { wants: ['A', 'B', 'C', 'D'] }, LATER);
  expect(wants.map(({ main }) => main)).toEqual([true, true, true, false]);
});

test('a list that comes back empty is emptied', () => {
  const { offers, goals, hours } = merge(known, { offers: [], goals: [], hours: [] }, LATER);
  expect([offers, goals, hours]).toEqual([[], [], []]);
});

test.each<[string, Assessment, ReturnType<typeof missing>]>([
  ['offers and wants at first', empty, ['offers', 'wants']],
  ['nothing once both are there', known, []],
  ['offers', { ...known, offers: [] }, ['offers']],
  ['wants', { ...known, wants: [] }, ['wants']],
  ['a language', { ...known, languages: [] }, ['languages']],
])('before it can be confirmed, an assessment lacks %s', (_name, assessment, lacks) => {
  expect(missing(assessment)).toEqual(lacks);
});

test('goals, ways and hours are never asked for: who leaves them out is paired all the same', () => {
  expect(missing({ ...known, goals: [], ways: {}, hours: [] })).toEqual([]);
});

test.each<[string, object, boolean]>([
  ['texts of a card', { offers: 'Writing,Selling', moreOffers: 'Juggling', goals: 'One\nTwo' }, true],
  ['levels of a card', { levels: { Writing: { level: '3', willing: '2' } } }, true],
  ['levels of what a card’s reader wants', { wantLevels: { Music: '2' } }, true],
  ['a fifth level of what is wanted', { wantLevels: { Music: '5' } }, false],
  ['a fifth level', { levels: { Writing: { level: 5 } } }, false],
  ['a way that nobody was asked', { ways: { zodiac: 1 } }, false],
  ['four wishes', { wishes: 'a,b,c,d' }, false],
  ['a language that is none', { languages: ['<script>'] }, false],
  ['four goals', { goals: ['a', 'b', 'c', 'd'] }, false],
])('the door takes %s', (_name, said, takes) => {
  expect(save.input.safeParse({ roundId: 'r', ...said }).success).toBe(takes);
});
