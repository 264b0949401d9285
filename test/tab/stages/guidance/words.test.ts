import { expect, test } from 'vitest';
import type { PairReasons } from '../../../../shared/pair.ts';
import { whyUs } from '../../../../tab/stages/guidance/words.ts';
import { inWords } from '../../../../tab/ui/in-words.ts';

const reasons: PairReasons = {
  gives: [
    { from: 'grace', to: 'ada', skills: ['Public speaking'] },
    { from: 'ada', to: 'grace', skills: ['SQL'] },
  ],
  languages: ['en', 'de'],
  goals: [],
  ways: ['plan'],
  preferences: ['other-department'],
  mutualWish: false,
  relaxed: ['met-before'],
};

const grace = { id: 'grace', name: 'Grace Hopper' };
const alan = { id: 'alan', name: 'Alan Turing' };

test('Ada reads what she gets from Grace and what she gives her', () => {
  const why = whyUs(reasons, [grace], inWords('en'));
  expect(why.gets).toEqual([{ name: 'Grace Hopper', skills: ['Public speaking'] }]);
  expect(why.gives).toEqual([{ name: 'Grace Hopper', skills: ['SQL'] }]);
});

test('in a group of three, what the two others give each other is not hers', () => {
  const three = { ...reasons, gives: [...reasons.gives, { from: 'alan', to: 'grace', skills: ['Python'] }] };
  const why = whyUs(three, [grace, alan], inWords('en'));
  expect([...why.gets, ...why.gives].flatMap(({ skills }) => skills)).toEqual(['Public speaking', 'SQL']);
});

test('languages are named, and a wish that was not mutual is not told', () => {
  const { common } = whyUs(reasons, [grace], inWords('en'));
  expect(common).toContain('You both speak English and German.');
  expect(common.join(' ')).not.toContain('wished');
});

test('a rule that was relaxed is told', () => {
  expect(whyUs(reasons, [grace], inWords('en')).relaxed[0]).toContain('You were paired before');
});
