import {
  type Basis,
  basisOf,
  type Changed,
  listFrom,
  nearIn,
  pairsFrom,
  sameScale,
  startFromBasis,
} from './basis.ts';
import { firstPairs, type Market, marketOf, peopleIn, someGoFirst } from './market.ts';
import { type Found, optimise, type Task } from './optimise.ts';
import { outcome } from './outcome.ts';
import type { Pool } from './pool.ts';
import type { PoolMatching, PoolOptions } from './pool-matching.ts';
import type { Surveyor } from './pricing.ts';
import { progressOf, type Report } from './progress.ts';
import { seatThird } from './third-seat.ts';
import type { Three } from './three.ts';
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
  const first = someGoFirst(peopleIn(pool, options), options.first);
  const weights = weightsFor(objective, { ...allowed, first }, (pool.n >> 1) + 1);
  const holds = ({ task, matching }: Found) =>
    matching.certified && weights.doubtful.every((unit) => tierHolds(task, matching, unit));
  const found = matchMarket(marketOf(pool, weights, options), options, survey, report);
  const basis = basisOf(found);
  const others = {
    holds,
    without: (three: Three) =>
      matchMarket(around(found, three), { from: basis, changed: [] }, survey, report),
  };
  const seated = hasThird(found.task.market) ? seatThird(found, others) : undefined;
  return outcome(
    found.task.market,
    seated ? { ...basis, gap: basis.gap + 2 * (seated.loses - seated.losesAtLeast) } : basis,
    objective,
    options,
    seated ?? { mate: found.matching.mate, certified: holds(found) },
  );
}

/** All but three vertices. */
function around({ task: { market } }: Found, three: Three): Market {
  const stays = (_: number, vertex: number) => !three.includes(vertex);
  return { ...market, people: market.people.filter(stays), adds: market.adds.filter(stays) };
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

function matchMarket(market: Market, options: PoolOptions, survey: Surveyor, report: Report): Found {
  const { from } = options;
  const changed = from ? whoChanged(market, from, options.changed) : 'all';
  const related = from && sameScale(from.weights, market.weights);
  const list = related ? listFrom(market, from, changed) : undefined;
  const near = list && from && !hasThird(market) ? nearIn(from) : undefined;
  const task: Task = {
    market,
    pairs: from ? pairsFrom(market, from.pairs, changed, near) : firstPairs(market),
    list,
    survey: withoutForbidden(market, survey),
    report,
  };
  return { task, matching: optimise(task, related ? startFromBasis(market, from) : undefined) };
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
