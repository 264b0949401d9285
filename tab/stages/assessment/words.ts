import type { Criterion, PartOfDay, SkillLevel, Way, Willingness } from '../../../shared/assessment.ts';
import type { Choice } from '../../ui/scale.tsx';

export const levels: Choice<SkillLevel>[] = [
  { value: 1, label: 'I know the basics' },
  { value: 2, label: 'I use it' },
  { value: 3, label: 'I am good at it' },
  { value: 4, label: 'Others ask me' },
];

export const wantedLevels: Choice<SkillLevel>[] = [
  { value: 1, label: 'Know the basics' },
  { value: 2, label: 'Use it' },
  { value: 3, label: 'Be good at it' },
  { value: 4, label: 'Be the one others ask' },
];

export const willingness: Choice<Willingness>[] = [
  { value: 1, label: 'If I must' },
  { value: 2, label: 'Happy to' },
  { value: 3, label: 'Love to' },
];

export const wayNames: Record<Way, string> = {
  plan: 'planning',
  talk: 'thinking aloud',
  feedback: 'feedback',
  pace: 'pace',
  focus: 'focus',
};

/** Each a scale between two good answers. */
export const wayQuestions: Record<Way, { asks: string; choices: Choice<1 | 2 | 3>[] }> = {
  plan: {
    asks: 'Our meetings',
    choices: [
      { value: 1, label: 'Planned ahead' },
      { value: 2, label: 'Either' },
      { value: 3, label: 'As it comes' },
    ],
  },
  talk: {
    asks: 'I get to a thought',
    choices: [
      { value: 1, label: 'By talking' },
      { value: 2, label: 'Either' },
      { value: 3, label: 'By thinking first' },
    ],
  },
  feedback: {
    asks: 'I like feedback',
    choices: [
      { value: 1, label: 'Straight' },
      { value: 2, label: 'Either' },
      { value: 3, label: 'Gently' },
    ],
  },
  pace: {
    asks: 'I move',
    choices: [
      { value: 1, label: 'In small steps' },
      { value: 2, label: 'Either' },
      { value: 3, label: 'In big leaps' },
    ],
  },
  focus: {
    asks: 'I work on',
    choices: [
      { value: 1, label: 'One thing' },
      { value: 2, label: 'Either' },
      { value: 3, label: 'Several at once' },
    ],
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
  { value: 'skills', label: 'What we can teach each other' },
  { value: 'goals', label: 'Similar goals' },
  { value: 'ways', label: 'A similar way of working' },
  { value: 'other-department', label: 'Someone from another department' },
  { value: 'similar-level', label: 'Someone of about my level' },
  { value: 'near-in-time', label: 'Someone whose day overlaps well with mine' },
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
