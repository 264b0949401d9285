import { type Basis, type Changed, listFrom, nearIn, pairsFrom, sameScale, startFromBasis } from './basis.ts';
import { firstPairs, type Market, marketOf, peopleIn, someGoFirst } from './market.ts';
import { optimise, type Task } from './optimise.ts';
import { outcome } from './outcome.ts';
import type { Pool, PoolMatching, PoolOptions } from './pool.ts';
import type { Surveyor } from './pricing.ts';
import { progressOf, type Report } from './progress.ts';
import type { Matching } from './solve.ts';
import { startFrom } from './start.ts';
import { seatsFor } from './third-seat.ts';
import { tierHolds } from './tier-holds.ts';
import { type Allowed, type Objective, weightsFor } from './tiers.ts';

/** The best matching with the worths that are allowed. */
export function matchWithin(
  pool: Pool,
  objective: Objective,
  allowed: Allowed,
  options: PoolOptions,
  survey: Surveyor,
): PoolMatching {
  const report = progressOf(options);
  report(0, 'candidates');
  const people = peopleIn(pool, options);
  const first = someGoFirst(people, options.first);
  const weights = weightsFor(objective, { ...allowed, first }, (pool.n >> 1) + 1);
  const market = marketOf(pool, weights, options, people);
  const { task, matching } = matchMarket(market, options, withoutForbidden(market, survey), report);
  const certified = matching.certified && weights.doubtful.every((unit) => tierHolds(task, matching, unit));
  return outcome(task, objective, options, { ...matching, certified });
}

/** Other threads know the pool only, and what that forbids. */
function withoutForbidden({ forbidden, forbids, people }: Market, survey: Surveyor): Surveyor {
  if (forbidden.length === 0) return survey;
  return (...asked) => {
    const { u, v, worth } = survey(...asked);
    const kept = u.map((_, i) => i).filter((i) => !forbids(people[u[i]!]!, people[v[i]!]!));
    return { u: kept.map((i) => u[i]!), v: kept.map((i) => v[i]!), worth: kept.map((i) => worth[i]!) };
  };
}

function matchMarket(market: Market, options: PoolOptions, survey: Surveyor, report: Report) {
  const { from } = options;
  const changed = from ? whoChanged(market, from, options.changed) : 'all';
  const related = from && sameScale(from.weights, market.weights);
  const list = related ? listFrom(market, from, changed) : undefined;
  const near = list && from && !hasThird(market) ? nearIn(from) : undefined;
  const task: Task = {
    market,
    pairs: from ? pairsFrom(market, from.pairs, changed, near) : firstPairs(market),
    list,
    survey,
    report,
  };
  const matching = optimise(task, related ? startFromBasis(market, from) : undefined);
  return { task, matching: seatThird(task, matching) ?? matching };
}

/** Whoever could not have whom they may have now, has changed as well. */
function whoChanged({ pool, forbids }: Market, from: Basis, people: readonly number[] | undefined): Changed {
  if (!people) return 'all';
  const marks = new Uint8Array(pool.n);
  for (const person of people) marks[person] = 1;
  for (const [u, v] of from.forbidden) if (!forbids(u, v)) marks[u] = marks[v] = 1;
  return marks;
}

const hasThird = ({ pool, people }: Market): boolean => pool.threes && people.length % 2 === 1;

/** Solves once more with the third seat, starting from the matching without it; nothing if nobody can or need sit. */
function seatThird(task: Task, matching: Matching): Matching | undefined {
  if (!hasThird(task.market)) return undefined;
  const seats = seatsFor(task.market, task.pairs, matching.mate);
  if (seats.every((gain) => gain === -Infinity)) return undefined;
  task.report(0, 'seating');
  task.seats = seats;
  const { y, mate } = startFrom(matching);
  const dual = seats.reduce((most, gain, v) => Math.max(most, 2 * gain - y[v]!), -Infinity);
  return optimise(task, { y: Float64Array.of(...y, dual), mate: Int32Array.of(...mate, -1) });
}
