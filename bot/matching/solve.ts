import { auction } from './auction.ts';
import type { Blossoms } from './blossoms.ts';
import { type Certificate, verify } from './certificate.ts';
import { solveRelaxed } from './fractional.ts';
import type { Graph } from './graph.ts';
import { resumedSolution, type Start } from './resume.ts';
import { type Solution, startingSolution } from './solution.ts';
import { solveWithBlossoms } from './trees.ts';

export interface Matching {
  /** -1 = unmatched */
  mate: Int32Array;
  /** pairs */
  cardinality: number;
  /** the sum of the weights of all pairs; exact up to 2^53 */
  total: number;
  certificate: Certificate;
  /** whether the verifier, which shares no code with the solver, accepted the proof */
  certified: boolean;
}

/** A matching of maximum cardinality and, among those, of the greatest total. */
export function solve(graph: Graph, from?: Start): Matching {
  const solution = from ? resumedSolution(graph, from) : startingSolution(graph);
  auction(solution);
  solveRelaxed(solution);
  const blossoms = solveWithBlossoms(solution);
  const certificate = certify(solution, blossoms);
  const { mate } = solution;
  const certified = verify(graph, mate, certificate);
  return { mate, ...weigh(graph, mate), certificate, certified };
}

/** Where larger matchings were sought in vain, the duals of the barrier have risen as far as the exposed ones sank. */
function certify({ y, floor, ...solution }: Solution, { parent, z }: Blossoms): Certificate {
  const level = y.reduce((least, dual) => Math.min(least, dual), Infinity);
  const barrier = solution.barrier ?? Uint8Array.from(y, (dual) => (dual > -floor / 2 ? 1 : 0));
  return { y, level: y.length > 0 ? level : 0, parent, z, barrier };
}

function weigh({ n, first, neighbour, weight }: Graph, mate: Int32Array) {
  let cardinality = 0;
  let total = 0;
  for (let v = 0; v < n; v++) {
    if (mate[v]! < v) continue;
    let p = first[v]!;
    while (neighbour[p] !== mate[v]) p++;
    cardinality++;
    total += weight[p]!;
  }
  return { cardinality, total };
}
