import type { save } from '../../../shared/assessment/contract.ts';
import type { Assessment, SkillLevel, Willingness } from '../../../shared/assessment.ts';
import type { SentTo } from '../../../shared/door.ts';

export type Part = Omit<SentTo<typeof save>, 'roundId'>;

/** The form's own state; `kept` wishes are those not crossed out. */
export type Draft = Pick<
  Assessment,
  'offers' | 'wants' | 'goals' | 'ways' | 'languages' | 'hours' | 'place' | 'criterion'
>;

export const draftOf = (assessment: Assessment): Draft => ({
  ...assessment,
  goals: [0, 1, 2].map((place) => assessment.goals[place] ?? ''),
});

type Level = { level: SkillLevel; willing?: Willingness };

const levelsOf = ({ offers, wants }: Draft): Record<string, Level> =>
  Object.fromEntries<Level>([
    ...wants.map(({ skill, level }) => [skill, { level }] as const),
    ...offers.map(({ skill, level, willing }) => [skill, { level, willing }] as const),
  ]);

const skillsOf = (draft: Draft): Part => ({
  offers: draft.offers.map(({ skill }) => skill),
  wants: draft.wants.map(({ skill }) => skill),
  levels: levelsOf(draft),
});

/** What to send after a change. Skills go with the levels of all, as one list of levels serves both. */
export function partOf(change: Partial<Draft>, draft: Draft): Part {
  const { offers, wants, goals, ...plain } = change;
  return {
    ...plain,
    ...(offers || wants ? skillsOf(draft) : {}),
    ...(goals ? { goals: goals.map((goal) => goal.trim()).filter(Boolean) } : {}),
  };
}

/** What is still missing before the answers can be handed in, in words. */
export const missingIn = ({ offers, wants, languages, hours }: Draft): string[] => [
  ...(offers.length ? [] : ['a skill you offer']),
  ...(wants.length ? [] : ['a skill you want']),
  ...(languages.length ? [] : ['a language']),
  ...(hours.length ? [] : ['the hours that suit you']),
];
