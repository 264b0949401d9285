import type { SkillLevel } from '../../shared/assessment.ts';
import type { Choice } from './scale.tsx';

/** Where one stands in a skill, in one's own words: asked at the start and at the end of a round. */
export const skillLevels: Choice<SkillLevel>[] = [
  { value: 1, label: 'I know the basics' },
  { value: 2, label: 'I use it' },
  { value: 3, label: 'I am good at it' },
  { value: 4, label: 'Others ask me' },
];
