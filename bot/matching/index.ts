export type { Basis } from './basis.ts';
export { type Certificate, verify } from './certificate.ts';
export { type Candidate, type Edges, type Graph, graphFrom, graphOf } from './graph.ts';
export { matchPool } from './match-pool.ts';
export { matchPeople, standingsOf } from './people/match-people.ts';
export { packPeople } from './people/pack.ts';
export type { PackedPeople } from './people/packed.ts';
export { poolOfPeople } from './people/pool.ts';
export type { Couple, Pool } from './pool.ts';
export type { PoolMatching, PoolOptions } from './pool-matching.ts';
export type { Progress } from './progress.ts';
export { type Matching, solve } from './solve.ts';
export { matesIn, type Standings, standings } from './standings.ts';
export {
  coversOf,
  FORBIDDEN,
  type Objective,
  scoreOf,
  stepOf,
  type Tally,
  type Worth,
  worthOf,
} from './tiers.ts';
export { costOf, ifForbidden, ifForced, nextBest, type Partner } from './what-if.ts';
