import type { save } from '../../../shared/assessment/contract.ts';
import { missing } from '../../../shared/assessment/rules.ts';
import type { Assessment } from '../../../shared/assessment.ts';
import type { SentTo } from '../../../shared/door.ts';

export type Part = Omit<SentTo<typeof save>, 'roundId'>;

/** What the form is about; three lines for goals, empty ones included. */
export type Draft = Assessment;

export const draftOf = (assessment: Assessment): Draft => ({
  ...assessment,
  goals: [0, 1, 2].map((place) => assessment.goals[place] ?? ''),
});

const offered = (offers: Draft['offers']): Part => ({
  offers: offers.map(({ skill }) => skill),
  levels: Object.fromEntries(offers.map(({ skill, level, willing }) => [skill, { level, willing }])),
});

const wanted = (wants: Draft['wants']): Part => ({
  wants: wants.map(({ skill }) => skill),
  wantLevels: Object.fromEntries(wants.map(({ skill, level }) => [skill, level])),
});

/** What to send after a change. Skills go with the levels of all on their side. */
export function partOf(change: Partial<Draft>): Part {
  const { offers, wants, goals, ...plain } = change;
  return {
    ...plain,
    ...(offers ? offered(offers) : {}),
    ...(wants ? wanted(wants) : {}),
    ...(goals ? { goals: goals.map((goal) => goal.trim()).filter(Boolean) } : {}),
  };
}

const missingWords = { offers: 'a skill you offer', wants: 'a skill you want', languages: 'a language' };

/** What is still missing before the answers can be handed in, in words. */
export const missingIn = (draft: Draft): string[] => missing(draft).map((part) => missingWords[part]);
