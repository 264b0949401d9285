import { type Edges, type Graph, graphOf } from './graph.ts';
import type { Pool } from './pool.ts';
import { FORBIDDEN, type Worth } from './tiers.ts';

/** Those of a pool who are to be matched, numbered as the vertices of a graph, and what their pairs weigh. */
export interface Market {
  pool: Pool;
  /** by vertex: the person of the pool */
  people: Int32Array;
  /** by worth */
  weights: Float64Array;
}

/** Pairs of vertices with their worths, as parallel lists. */
export interface Pairs {
  u: number[];
  v: number[];
  worth: Worth[];
}

const FIRST_CHOICES = 16;

/** The best few of each person's candidates; where there are none, of everybody. */
export function firstPairs({ pool, people, weights }: Market): Pairs {
  const vertexOf = new Int32Array(pool.n).fill(-1);
  people.forEach((person, vertex) => {
    vertexOf[person] = vertex;
  });
  const pairs: Pairs = { u: [], v: [], worth: [] };
  people.forEach((person, u) => {
    const listed = pool.candidates(person);
    const choices: { v: number; worth: Worth }[] = [];
    for (const other of listed.length > 0 ? Array.from(listed) : people) {
      const v = vertexOf[other]!;
      const worth = v < 0 || v === u ? FORBIDDEN : pool.worth(person, other);
      if (worth !== FORBIDDEN) choices.push({ v, worth });
    }
    choices.sort((a, b) => weights[b.worth]! - weights[a.worth]! || a.v - b.v);
    for (const { v, worth } of choices.slice(0, FIRST_CHOICES)) addPair(pairs, u, v, worth);
  });
  return pairs;
}

export function addPair(pairs: Pairs, u: number, v: number, worth: Worth): void {
  pairs.u.push(u);
  pairs.v.push(v);
  pairs.worth.push(worth);
}

/** An edge for every pair; with `seats`, one more vertex, joined to those who may be seated there (else -Infinity). */
export function marketGraph({ people, weights }: Market, pairs: Pairs, seats?: Float64Array): Graph {
  const n = people.length;
  const seated = seats ? Array.from(people.keys()).filter((v) => seats[v]! > -Infinity) : [];
  const size = pairs.u.length;
  const edges: Edges = {
    u: new Int32Array(size + seated.length),
    v: new Int32Array(size + seated.length),
    weight: new Float64Array(size + seated.length),
  };
  for (let e = 0; e < size; e++) {
    edges.u[e] = pairs.u[e]!;
    edges.v[e] = pairs.v[e]!;
    edges.weight[e] = weights[pairs.worth[e]!]!;
  }
  seated.forEach((v, i) => {
    edges.u[size + i] = v;
    edges.v[size + i] = n;
    edges.weight[size + i] = seats![v]!;
  });
  return graphOf(seats ? n + 1 : n, edges);
}
