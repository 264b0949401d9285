import type { Bound } from '../../../shared/pairing/contract.ts';
import { worthOf } from '../../matching/index.ts';
import type { Standing } from './standing.ts';

const BEST = 1000;

/** A bound in the engine's weights, in words of the tiers: told by the dearest one whose weight it reaches. */
export function boundOf({ matching: { basis }, settings }: Standing, costsAtLeast: number): Bound {
  const weight = (covers: number, score: number, step = 0) =>
    basis.weights[worthOf(covers, score, step)] ?? Number.NaN;
  const { floor, objective } = settings;
  const tiered = objective === 'default';
  const tiers: [Bound['tier'], number][] = [
    ['first', basis.first || Number.POSITIVE_INFINITY],
    ['relaxed', weight(0, BEST) - weight(0, BEST, 1)],
    ['covered', tiered ? weight(1, BEST) - weight(0, BEST) : Number.POSITIVE_INFINITY],
    [
      'underFloor',
      tiered && floor > 0 ? weight(0, floor) - weight(0, floor - 1) - 1 : Number.POSITIVE_INFINITY,
    ],
  ];
  const tier = tiers.find(([, unit]) => costsAtLeast >= unit)?.[0] ?? 'total';
  return { tier, points: tier === 'total' ? Math.round(costsAtLeast) : 0 };
}
