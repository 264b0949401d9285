import type { Way } from '../../shared/assessment.ts';
import type { Relaxation } from '../../shared/pair.ts';

/** Ways of working as a partner or a coordinator reads of them. */
export const wayNames: Record<Way, string> = {
  plan: 'planning',
  talk: 'talking',
  feedback: 'feedback',
  pace: 'pace',
  focus: 'focus',
};

/** For the coordinator, who knows the rules by their names. */
export const relaxationNames: Record<Relaxation, string> = {
  'other-department': 'same department',
  'similar-level': 'levels apart',
  'near-in-time': 'hours apart',
  'same-site': 'different sites',
  'similar-tenure': 'tenure apart',
  'met-three-rounds-ago': 'paired three or more rounds ago',
  'met-before': 'paired before',
};
