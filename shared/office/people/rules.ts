import type { Pair } from '../../pair.ts';

export const pairStates = ['trial', 'confirmed', 'completed', 'ended'] as const;
export type PairState = (typeof pairStates)[number];

export const pairState = (pair: Pick<Pair, 'confirmedAt' | 'completedAt' | 'endedAt'>): PairState => {
  if (pair.endedAt) return 'ended';
  if (pair.completedAt) return 'completed';
  return pair.confirmedAt ? 'confirmed' : 'trial';
};
