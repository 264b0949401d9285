import type { Criterion, PartOfDay, SkillLevel, Way, Willingness } from '../../../shared/assessment.ts';
import type { Choice } from '../../ui/scale.tsx';

/** For a skill one wants: where one is today, as teaching needs a head start. */
export const levelsToday: Choice<SkillLevel>[] = [
  { value: 1, label: 'New to me' },
  { value: 2, label: 'I have tried it' },
  { value: 3, label: 'I can do it, with effort' },
  { value: 4, label: 'Good, and want to be better' },
];

export const willingness: Choice<Willingness>[] = [
  { value: 1, label: 'If I must' },
  { value: 2, label: 'Happy to' },
  { value: 3, label: 'Love to' },
];

const either = { value: 2, label: 'Either is fine' } as const;

/** Each a scale between two good answers. */
export const wayQuestions: Record<Way, { asks: string; choices: Choice<1 | 2 | 3>[] }> = {
  plan: {
    asks: 'In our meetings',
    choices: [
      { value: 1, label: 'A plan for each meeting' },
      either,
      { value: 3, label: 'See what comes up' },
    ],
  },
  talk: {
    asks: 'When I bring something',
    choices: [
      { value: 1, label: 'Tell me what you think' },
      either,
      { value: 3, label: 'Ask me good questions' },
    ],
  },
  feedback: {
    asks: 'Feedback',
    choices: [
      { value: 1, label: 'Straight to the point' },
      either,
      { value: 3, label: 'Gently, with what went well' },
    ],
  },
  pace: {
    asks: 'Pace',
    choices: [
      { value: 1, label: 'Small steps, often' },
      either,
      { value: 3, label: 'Big steps, time between' },
    ],
  },
  focus: {
    asks: 'Focus',
    choices: [{ value: 1, label: 'The craft' }, either, { value: 3, label: 'The career' }],
  },
};

export const parts: Choice<PartOfDay>[] = [
  { value: 'morning', label: 'Morning' },
  { value: 'midday', label: 'Midday' },
  { value: 'afternoon', label: 'Afternoon' },
];

export const places: Choice<'online' | 'in-person' | 'either'>[] = [
  { value: 'online', label: 'Online' },
  { value: 'in-person', label: 'In person' },
  { value: 'either', label: 'Either' },
];

export const criteria: Choice<Criterion>[] = [
  { value: 'skills', label: 'What they can teach me' },
  { value: 'goals', label: 'Similar goals' },
  { value: 'ways', label: 'A similar way of working' },
  { value: 'other-department', label: 'Another department' },
  { value: 'similar-level', label: 'A similar level' },
  { value: 'near-in-time', label: 'Nearby in time' },
];

/** Beside those a person already named. */
export const commonLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'no',
  'fi',
  'cs',
  'hu',
  'ro',
  'el',
  'uk',
  'tr',
  'ar',
  'he',
  'hi',
  'zh',
  'ja',
  'ko',
];
