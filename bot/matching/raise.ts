import type { PoolMatching, PoolOptions } from './pool-matching.ts';

const SCORES = 1001;
const SEARCHES = Math.ceil(Math.log2(SCORES)) + 1;

/**
 * Makes the lowest score as high as it can be without leaving anybody out, letting anybody else go first or relaxing
 * more, and then the total: halves the range of lowest scores that are possible until one is left, each half ruled out
 * over all admissible pairs. `match` gives the greatest total without the pairs that score less than `least`.
 */
export function raiseWeakest(
  match: (least: number, options: PoolOptions) => PoolMatching,
  options: PoolOptions,
): PoolMatching {
  let best = match(0, partOf(options, 0));
  let reached = best.tally.weakest;
  let beyond = SCORES;
  for (let search = 1; beyond - reached > 1; search++) {
    const sought = Math.floor((reached + beyond) / 2);
    const raised = match(sought, { ...partOf(options, search), from: best.basis, changed: [] });
    if (asGood(raised, best)) {
      best = raised;
      reached = Math.max(sought, raised.tally.weakest);
    } else beyond = sought;
  }
  return best;
}

const asGood = ({ tally }: PoolMatching, { tally: before }: PoolMatching): boolean =>
  tally.people === before.people && tally.first === before.first && `${tally.byStep}` === `${before.byStep}`;

/** The options for one of several searches: each tells of its share of the whole. */
function partOf(options: PoolOptions, search: number): PoolOptions {
  const { onProgress } = options;
  if (!onProgress) return options;
  return {
    ...options,
    onProgress: ({ done, step }) => onProgress({ done: Math.min(1, (search + done) / SEARCHES), step }),
  };
}
