import type { save } from '../../../shared/assessment/contract.ts';
import { missing } from '../../../shared/assessment/rules.ts';
import type { Assessment, SkillLevel, Willingness } from '../../../shared/assessment.ts';
import type { SentTo } from '../../../shared/door.ts';

export type Part = Omit<SentTo<typeof save>, 'roundId'>;

/** What the form is about; three lines for goals, empty ones included. */
export type Draft = Assessment;

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

const missingWords = { offers: 'a skill you offer', wants: 'a skill you want', languages: 'a language' };

/** What is still missing before the answers can be handed in, in words. */
export const missingIn = (draft: Draft): string[] => missing(draft).map((part) => missingWords[part]);
