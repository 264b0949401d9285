import { type Market, verticesOf } from './market.ts';
import type { Found } from './optimise.ts';
import type { Pairs } from './pairs.ts';
import type { Couple } from './pool.ts';
import type { Start } from './resume.ts';
import type { Shortlist } from './shortlist.ts';
import { startFrom } from './start.ts';
import { FORBIDDEN } from './tiers.ts';

/** What a later matching of the same people can start from. Plain arrays, so that it travels between threads. */
export interface Basis {
  /** the pairs of people that were solved with */
  pairs: PairColumns;
  /** by person: the doubled dual, in weights by worth (NaN for those who took no part), and the partner */
  y: Float64Array;
  mate: Int32Array;
  /** by worth; and see Weights */
  weights: Float64Array;
  first: number;
  forbidden: readonly Couple[];
  /**
   * by how much the duals together exceed twice the weight of the matching, where blossoms were dissolved into them; and
   * twice what another group of three could lose less
   */
  gap: number;
  /** see Shortlist; y is NaN for those who took no part */
  list: { pairs: PairColumns; margin: number; y: Float64Array } | undefined;
}

export interface PairColumns {
  u: Int32Array;
  v: Int32Array;
  worth: Int32Array;
}

export function basisOf({ task: { market, pairs, list }, matching }: Found): Basis {
  const { pool, people } = market;
  const { total, certificate } = matching;
  const { level } = certificate;
  const { y, mate } = startFrom(matching);
  const byWorth = y.map((dual, v) => dual - 2 * (market.adds[v] ?? 0));
  const spread = (duals: Float64Array) => {
    const byPerson = new Float64Array(pool.n).fill(Number.NaN);
    for (let vertex = 0; vertex < people.length; vertex++) byPerson[people[vertex]!] = duals[vertex]!;
    return byPerson;
  };
  const mates = new Int32Array(pool.n).fill(-1);
  for (let vertex = 0; vertex < people.length; vertex++) {
    const partner = people[mate[vertex]!];
    if (partner !== undefined) mates[people[vertex]!] = partner;
  }
  return {
    pairs: columnsOf(people, pairs),
    y: spread(byWorth),
    mate: mates,
    weights: market.weights,
    first: market.first,
    forbidden: market.forbidden,
    gap: y.reduce((sum, dual, v) => sum + (mate[v]! < 0 ? dual - level : dual), 0) - 2 * total,
    list: list && { pairs: columnsOf(people, list.pairs), margin: list.margin, y: spread(list.y) },
  };
}

/** In loops: `from` with a function takes as long for these lists as the solving does. */
function columnsOf(people: Int32Array, pairs: Pairs): PairColumns {
  const size = pairs.u.length;
  const columns = { u: new Int32Array(size), v: new Int32Array(size), worth: new Int32Array(size) };
  for (let i = 0; i < size; i++) {
    columns.u[i] = people[pairs.u[i]!]!;
    columns.v[i] = people[pairs.v[i]!]!;
    columns.worth[i] = pairs.worth[i]!;
  }
  return columns;
}

/** Whose worths may have changed since: everybody's, or of those marked. */
export type Changed = Uint8Array | 'all';

/** The pairs that are still to be had, at what they are worth now; only those that `matter`, when it is given. */
export function pairsFrom(
  { people, pool, forbids, weights }: Market,
  columns: PairColumns,
  changed: Changed,
  matter?: (a: number, b: number, weight: number) => boolean,
): Pairs {
  const vertexOf = verticesOf(people, pool.n);
  const most = columns.u.length;
  const [u, v, worths] = [new Array<number>(most), new Array<number>(most), new Array<number>(most)];
  let size = 0;
  for (let i = 0; i < most; i++) {
    const a = columns.u[i]!;
    const b = columns.v[i]!;
    if (vertexOf[a]! < 0 || vertexOf[b]! < 0 || forbids(a, b)) continue;
    const stale = changed === 'all' || changed[a] || changed[b];
    const worth = stale ? pool.worth(a, b) : columns.worth[i]!;
    if (worth === FORBIDDEN || !(weights[worth]! > -Infinity)) continue;
    if (matter && !stale && !matter(a, b, weights[worth]!)) continue;
    u[size] = vertexOf[a]!;
    v[size] = vertexOf[b]!;
    worths[size++] = worth;
  }
  u.length = v.length = worths.length = size;
  return { u, v, worth: worths };
}

/** Where a list keeps account of all others, the pairs that lie no further from being wanted than those in it. */
export const nearIn =
  ({ y, mate, list }: Basis) =>
  (a: number, b: number, weight: number): boolean =>
    mate[a] === b || !(y[a]! + y[b]! - 2 * weight > (list?.margin ?? Infinity));

export function startFromBasis({ pool, people, adds }: Market, basis: Basis): Start {
  const vertexOf = verticesOf(people, pool.n);
  const dual = (person: number) => (Number.isNaN(basis.y[person]) ? -Infinity : basis.y[person]!);
  return {
    mate: people.map((person) => vertexOf[basis.mate[person]!] ?? -1),
    y: Float64Array.from(people, (person, v) => dual(person) + 2 * adds[v]!),
  };
}

const isAllowed = (weights: Float64Array, worth: number): boolean => weights[worth]! > -Infinity;

/** Whether duals made for one set of weights mean anything for another: what both allow weighs the same. */
export const sameScale = (before: Float64Array, now: Float64Array): boolean =>
  now.every(
    (weight, worth) => weight === before[worth] || !isAllowed(before, worth) || !isAllowed(now, worth),
  );

/**
 * The shortlist still holds if only some have changed, as though their duals had been beyond all bounds, and if no worth
 * is allowed that was not.
 */
export function listFrom(market: Market, { list, weights }: Basis, changed: Changed): Shortlist | undefined {
  if (!list || changed === 'all') return undefined;
  if (!market.weights.every((weight, worth) => weight === -Infinity || weight === weights[worth]))
    return undefined;
  const dual = (person: number) =>
    changed[person] || Number.isNaN(list.y[person]) ? Infinity : list.y[person]!;
  return {
    pairs: pairsFrom(market, list.pairs, changed),
    margin: list.margin,
    y: Float64Array.from(market.people, dual),
  };
}
