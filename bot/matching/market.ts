import { type Edges, type Graph, graphOf } from './graph.ts';
import { addPair, noPairs, type Pairs } from './pairs.ts';
import type { Couple, Pool, Terms } from './pool.ts';
import { FORBIDDEN, type Weights } from './tiers.ts';
import { TopFew } from './top-few.ts';

/** Those of a pool who are to be matched, numbered as the vertices of a graph, and what their pairs weigh. */
export interface Market {
  pool: Pool;
  /** by vertex: the person of the pool */
  people: Int32Array;
  /** by worth; -Infinity for worths that are not allowed */
  weights: Float64Array;
  /** by vertex: what it adds to the weight of whichever pair it is in, and what one of those who go first does */
  adds: Float64Array;
  first: number;
  /** couples of people who may not be paired besides those the pool forbids */
  forbidden: readonly Couple[];
  forbids(person: number, other: number): boolean;
}

/** The people whose partners are open. */
export function peopleIn({ n }: Pool, { locked = [], without = [] }: Terms): Int32Array {
  const absent = new Set([...without, ...locked.flat()]);
  return Int32Array.from({ length: n }, (_, person) => person).filter((person) => !absent.has(person));
}

/** Where all go first, nobody does. */
export function someGoFirst(people: Int32Array, first: readonly number[] = []): boolean {
  if (first.length === 0) return false;
  const marked = new Set(first);
  return people.some((person) => marked.has(person)) && !people.every((person) => marked.has(person));
}

export function marketOf(
  pool: Pool,
  { byWorth, first }: Pick<Weights, 'byWorth' | 'first'>,
  terms: Terms,
): Market {
  const people = peopleIn(pool, terms);
  const { forbidden = [], first: ahead = [] } = terms;
  const goFirst = new Set(first > 0 ? ahead : []);
  const keys = new Set(forbidden.flatMap(([u, v]) => [u * pool.n + v, v * pool.n + u]));
  const forbids = (u: number, v: number) => keys.size > 0 && keys.has(u * pool.n + v);
  const worth = (u: number, v: number) => (forbids(u, v) ? FORBIDDEN : pool.worth(u, v));
  return {
    pool: keys.size > 0 ? { ...pool, worth } : pool,
    people,
    weights: byWorth,
    adds: Float64Array.from(people, (person) => (goFirst.has(person) ? first : 0)),
    first,
    forbidden,
    forbids,
  };
}

const FIRST_CHOICES = 16;

/** The best few of each person's candidates; where there are none, of everybody. */
export function firstPairs({ pool, people, weights }: Market): Pairs {
  const vertexOf = verticesOf(people, pool.n);
  const pairs = noPairs();
  const best = new TopFew(FIRST_CHOICES);
  people.forEach((person, u) => {
    const candidates = pool.candidates(person);
    const listed = candidates.length > 0 ? candidates : people;
    best.clear();
    for (let i = 0; i < listed.length; i++) {
      const v = vertexOf[listed[i]!]!;
      const worth = v < 0 || v === u ? FORBIDDEN : pool.worth(person, listed[i]!);
      if (worth !== FORBIDDEN && weights[worth]! > -Infinity) best.offer(v, weights[worth]!);
    }
    for (const v of best.items.subarray(0, best.count)) addPair(pairs, u, v, pool.worth(person, people[v]!));
  });
  return pairs;
}

/** By person: their vertex, or -1. */
export function verticesOf(people: Int32Array, n: number): Int32Array {
  const vertexOf = new Int32Array(n).fill(-1);
  for (let vertex = 0; vertex < people.length; vertex++) vertexOf[people[vertex]!] = vertex;
  return vertexOf;
}

/** An edge for every pair; with `seats`, one more vertex, joined to those who may be seated there (else -Infinity). */
export function marketGraph({ people, weights, adds }: Market, pairs: Pairs, seats?: Float64Array): Graph {
  const n = people.length;
  const seated = seats ? Array.from(people.keys()).filter((v) => seats[v]! > -Infinity) : [];
  const size = pairs.u.length;
  const edges: Edges = {
    u: new Int32Array(size + seated.length),
    v: new Int32Array(size + seated.length),
    weight: new Float64Array(size + seated.length),
  };
  for (let e = 0; e < size; e++) {
    const u = pairs.u[e]!;
    const v = pairs.v[e]!;
    edges.u[e] = u;
    edges.v[e] = v;
    edges.weight[e] = weights[pairs.worth[e]!]! + adds[u]! + adds[v]!;
  }
  seated.forEach((v, i) => {
    edges.u[size + i] = v;
    edges.v[size + i] = n;
    edges.weight[size + i] = seats![v]!;
  });
  return graphOf(seats ? n + 1 : n, edges);
}
