import type { Instant } from './time.ts';

/** 1 I know the basics · 2 I use it · 3 I am good at it · 4 others ask me. */
export type SkillLevel = 1 | 2 | 3 | 4;

/** 1 if I must · 2 happy to · 3 love to. */
export type Willingness = 1 | 2 | 3;

export interface Offer {
  skill: string;
  level: SkillLevel;
  willing: Willingness;
}

/** `main`: one of the wants that count when asked "does the partner cover what I came for?". */
export interface Want {
  skill: string;
  level: SkillLevel;
  main: boolean;
}

/** Each way of working is a scale between two good answers: 1 the first, 2 either, 3 the second. */
export const ways = ['plan', 'talk', 'feedback', 'pace', 'focus'] as const;
export type Way = (typeof ways)[number];
export type Ways = Partial<Record<Way, 1 | 2 | 3>>;

export const partsOfDay = ['morning', 'midday', 'afternoon'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export const criteria = [
  'skills',
  'goals',
  'ways',
  'other-department',
  'similar-level',
  'near-in-time',
] as const;
export type Criterion = (typeof criteria)[number];

/** What one person told us for one round. Wishes are stored apart: they name others. */
export interface Assessment {
  roundId: string;
  personId: string;
  offers: Offer[];
  wants: Want[];
  goals: string[];
  ways: Ways;
  languages: string[];
  hours: PartOfDay[];
  place: 'online' | 'in-person' | 'either';
  criterion: Criterion;
  startedAt: Instant;
  savedAt: Instant;
}

export const emptyAssessment = (roundId: string, personId: string, now: Instant): Assessment => ({
  roundId,
  personId,
  offers: [],
  wants: [],
  goals: [],
  ways: {},
  languages: ['en'],
  hours: [],
  place: 'either',
  criterion: 'skills',
  startedAt: now,
  savedAt: now,
});
