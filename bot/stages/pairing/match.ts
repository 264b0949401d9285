import type { WaitingReason } from '../../../shared/enrolment.ts';
import type { Relaxation } from '../../../shared/pair.ts';
import type { Profile } from '../../../shared/pairing/profile.ts';
import {
  bannedBecause,
  relaxationOrder,
  relaxationStep,
  relaxationsFor,
  type Setting,
} from '../../../shared/pairing/rules.ts';
import { covers, score } from '../../../shared/pairing/score.ts';
import { FORBIDDEN, matchPool, type PoolMatching, worthOf } from '../../matching/index.ts';

export interface Group {
  members: Profile[];
  score: number;
  relaxed: Relaxation[];
}

export interface Matched {
  groups: Group[];
  waiting: { id: string; reason: WaitingReason }[];
  covered: number;
  proven: boolean;
}

interface Options {
  threes: boolean;
  floor: number;
}

/**
 * As many people as possible, giving up no more than that needs: the rules are relaxed a step further only
 * while that pairs someone who would otherwise wait.
 */
export function match(profiles: readonly Profile[], setting: Setting, { threes, floor }: Options): Matched {
  const order = relaxationOrder(setting.musts);
  const table = worths(profiles, setting, order);
  const attempt = (step: number) => solve(table, profiles.length, step, { threes, floor });
  const most = attempt(order.length);
  let best = most;
  for (let step = 0; step < order.length; step += 1) {
    const result = attempt(step);
    if (result.waiting.length > most.waiting.length) continue;
    best = result;
    break;
  }
  return described(profiles, setting, table, best);
}

/** For each two people: what they are worth, and how many steps of relaxation they need; -1: never. */
interface Table {
  worth: Int32Array;
  step: Int8Array;
}

function worths(profiles: readonly Profile[], setting: Setting, order: readonly Relaxation[]): Table {
  const n = profiles.length;
  const worth = new Int32Array(n * n).fill(FORBIDDEN);
  const step = new Int8Array(n * n).fill(-1);
  profiles.forEach((a, u) => {
    profiles.forEach((b, v) => {
      if (v <= u || bannedBecause(a, b, setting)) return;
      const value = worthOf(covers(a, b), score(a, b, setting.preferences));
      const needs = relaxationStep(relaxationsFor(a, b, setting), order);
      for (const at of [u * n + v, v * n + u]) {
        worth[at] = value;
        step[at] = needs;
      }
    });
  });
  return { worth, step };
}

function solve({ worth, step }: Table, n: number, allowed: number, { threes, floor }: Options): PoolMatching {
  const pool = {
    n,
    threes,
    worth: (u: number, v: number) =>
      (step[u * n + v] ?? -1) > allowed ? FORBIDDEN : (worth[u * n + v] ?? FORBIDDEN),
    candidates: () => [],
  };
  return matchPool(pool, { preset: 'default', floor });
}

function described(
  profiles: readonly Profile[],
  setting: Setting,
  table: Table,
  result: PoolMatching,
): Matched {
  const person = (index: number) => profiles[index] as Profile;
  const groups = [...result.pairs, ...(result.three ? [result.three] : [])].map((indices) =>
    group(indices.map(person), setting),
  );
  return {
    groups,
    waiting: result.waiting.map((index) => ({
      id: person(index).id,
      reason: reasonFor(index, profiles.length, table),
    })),
    covered: result.tally.covered,
    proven: result.certified,
  };
}

function group(members: Profile[], setting: Setting): Group {
  const couples = members.flatMap((a, index) => members.slice(index + 1).map((b) => [a, b] as const));
  const scores = couples.map(([a, b]) => score(a, b, setting.preferences));
  const relaxed = new Set(couples.flatMap(([a, b]) => relaxationsFor(a, b, setting)));
  return {
    members,
    score: Math.round(scores.reduce((sum, one) => sum + one, 0) / scores.length),
    relaxed: [...relaxed],
  };
}

/** Nobody is allowed; or everybody allowed has a better partner; or, with all of them around, the number was odd. */
function reasonFor(index: number, n: number, { worth }: Table): WaitingReason {
  const row = worth.subarray(index * n, index * n + n);
  const allowed = row.filter((value) => value !== FORBIDDEN).length;
  if (allowed === 0) return 'nobody-allowed';
  return n % 2 === 1 ? 'odd-one-out' : 'nobody-left';
}
