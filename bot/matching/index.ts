export { type Certificate, verify } from './certificate.ts';
export { type Candidate, type Edges, type Graph, graphFrom, graphOf } from './graph.ts';
export { matchPool } from './match-pool.ts';
export type { Basis, Pool, PoolMatching, PoolOptions, Progress } from './pool.ts';
export type { Start } from './resume.ts';
export { type Matching, solve } from './solve.ts';
export { coversOf, FORBIDDEN, type Objective, scoreOf, type Tally, type Worth, worthOf } from './tiers.ts';
