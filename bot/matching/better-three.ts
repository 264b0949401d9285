import { components } from './components.ts';
import type { Graph } from './graph.ts';
import { type Market, marketGraph } from './market.ts';
import type { Found } from './optimise.ts';
import { addPair, noPairs } from './pairs.ts';
import type { Matching } from './solve.ts';
import { type Others, type Seated, seatedAs, type Three, weightOfThree } from './three.ts';
import { FORBIDDEN } from './tiers.ts';

/** So many people are matched anew at most, over all groups of three that are tried. */
const EFFORT = 3000;

/**
 * The group of three that loses least with the best partners of all others, if there is a better one than `seated`. The
 * duals tell what each group loses at least; those that might lose least are tried first, until no other could lose less.
 */
export function betterThree(found: Found, seated: Seated | undefined, others: Others): Seated | undefined {
  const { market } = found.task;
  let best = seated;
  let tries = Math.ceil(EFFORT / market.people.length);
  const bounded = threesLosingLess(found, best?.loses ?? Infinity);
  for (const { three, losesAtLeast } of bounded) {
    if (losesAtLeast >= (best?.loses ?? Infinity) || tries-- === 0) break;
    const rest = others.without(three);
    if (rest.matching.cardinality < found.matching.cardinality - 1) continue;
    const mates = matesAround(three, market.people.length, rest.matching.mate);
    const tried = seatedAs(market, found.matching, three, mates, others.holds(rest));
    if (tried.loses < (best?.loses ?? Infinity)) best = tried;
  }
  return best && { ...best, losesAtLeast: Math.min(best.loses, bounded[0]?.losesAtLeast ?? Infinity) };
}

interface Bounded {
  three: Three;
  losesAtLeast: number;
}

/**
 * The groups of three that might lose less than so much, those first that might lose least: without its three vertices all
 * others weigh at most what their own duals and those of the blossoms add up to.
 */
function threesLosingLess({ task: { market }, matching }: Found, most: number): Bounded[] {
  const { people, adds } = market;
  const { y, level } = matching.certificate;
  const n = people.length;
  const own = y.map((dual, v) => dual - 2 * adds[v]!);
  const lowest = own.reduce((least, dual) => Math.min(least, dual), Infinity);
  const slack = slacks(everyPairOf(market), matching);
  const within = (a: number, b: number, other: number) => slack[a * n + b]! + other - level < 2 * most;
  const bounded: Bounded[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      if (!within(a, b, lowest)) continue;
      for (let c = 0; c < b; c++) {
        if (!within(a, b, own[c]!) || !within(a, c, own[b]!) || !within(b, c, own[a]!)) continue;
        const three: Three = [c, b, a];
        const losesAtLeast = (y[a]! + y[b]! + y[c]! - level) / 2 - weightOfThree(market, three);
        if (losesAtLeast < most) bounded.push({ three, losesAtLeast });
      }
    }
  }
  return bounded.sort((one, other) => one.losesAtLeast - other.losesAtLeast);
}

/** By both vertices, the first times n: what the duals of a pair exceed twice its weight by; Infinity if it may not sit. */
function slacks(graph: Graph, matching: Matching): Float64Array {
  const { n, first, neighbour, weight } = graph;
  const { y } = matching.certificate;
  const sits = whoMaySit(graph, matching);
  const slack = new Float64Array(n * n).fill(Infinity);
  for (let u = 0; u < n; u++) {
    for (let p = first[u]!; p < first[u + 1]!; p++) {
      const v = neighbour[p]!;
      if (sits(u) && sits(v)) slack[u * n + v] = y[u]! + y[v]! - 2 * weight[p]!;
    }
  }
  return slack;
}

/**
 * Who can be one of three so that no more than one pair is lost for it: where the barrier proves the cardinality, whoever is
 * in an odd part of what it divides the graph into. The three are all in the same part, which is even without them.
 */
function whoMaySit(
  graph: Graph,
  { cardinality, certificate: { barrier } }: Matching,
): (v: number) => boolean {
  const { of, size } = components(graph, barrier);
  const isOdd = (part: number) => part >= 0 && size[part]! % 2 === 1;
  const held = barrier.reduce((count, member) => count + member, 0);
  const proven = size.filter((_, part) => isOdd(part)).length - held === graph.n - 2 * cardinality;
  return (v) => !proven || isOdd(of[v]!);
}

function everyPairOf(market: Market): Graph {
  const { pool, people, weights } = market;
  const pairs = noPairs();
  for (let u = 0; u < people.length; u++) {
    for (let v = 0; v < u; v++) {
      const worth = pool.worth(people[u]!, people[v]!);
      if (worth !== FORBIDDEN && weights[worth]! > -Infinity) addPair(pairs, u, v, worth);
    }
  }
  return marketGraph(market, pairs);
}

/** Partners by vertex of all, from partners by vertex of all but the three. */
function matesAround(three: Three, n: number, partners: Int32Array): Int32Array {
  const others = Int32Array.from({ length: n }, (_, v) => v).filter((v) => !three.includes(v));
  const mate = new Int32Array(n).fill(-1);
  partners.forEach((partner, i) => {
    mate[others[i]!] = partner < 0 ? -1 : others[partner]!;
  });
  return mate;
}
