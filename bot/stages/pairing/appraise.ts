import type { WaitingReason } from '../../../shared/enrolment.ts';
import { sum } from '../../../shared/lists.ts';
import { isCovered } from '../../../shared/pairing/exchange.ts';
import { bannedBecause, type OpenBan, openBans } from '../../../shared/pairing/rules.ts';
import { type Quality, spreadOf } from '../../../shared/pairing/run.ts';
import type { Waiting } from '../../../shared/proposal.ts';
import { FORBIDDEN, poolOfPeople } from '../../matching/index.ts';
import { inSlices } from './in-slices.ts';
import type { Entry, Group, Matched } from './match.ts';
import { lookFromWithin } from './solve.ts';

/** What a matching comes to: for everyone together, and for each person their partner's place in their own list. */
export async function appraise(
  { first = [], without }: Entry,
  { packed, matching }: Matched,
  groups: readonly Group[],
  signal?: AbortSignal,
): Promise<{ quality: Omit<Quality, 'same' | 'waiting' | 'people'>; places: Int32Array }> {
  const { places, rathers } = await lookFromWithin(packed, matching, signal);
  const covered = await inSlices(
    groups,
    ({ members }) =>
      members.filter((one) => members.some((other) => other !== one && isCovered(one, other))).length,
  );
  const scores = groups.map(({ score }) => score);
  const total = sum(scores);
  const ahead = new Set(first.filter((at) => !without.includes(at)));
  const quality = {
    paired: sum(groups.map(({ members }) => members.length)),
    threes: matching.three ? 1 : 0,
    proven: matching.certified,
    covered: sum(covered),
    again: { people: ahead.size, waiting: matching.waiting.filter((at) => ahead.has(at)).length },
    relaxed: groups.filter(({ relaxed }) => relaxed.length > 0).length,
    underFloor: scores.filter((score) => score < matching.objective.floor).length,
    total,
    mean: scores.length > 0 ? Math.round(total / scores.length) : 0,
    weakest: scores.length > 0 ? Math.min(...scores) : 0,
    spread: spreadOf(scores),
    rathers,
  };
  return { quality, places };
}

const LOOKED_INTO = 200;
const ROWS_AT_ONCE = 4;

/** Who waits, and why, each with what the coordinator may know of it; looked into in slices, so that others are served meanwhile. */
export async function whoWaits(
  { profiles, setting, without }: Entry,
  { packed, matching }: Matched,
): Promise<Waiting[]> {
  if (matching.waiting.length === 0) return [];
  const gone = new Set(without);
  const odd = (profiles.length - without.length) % 2 === 1;
  const pool = poolOfPeople(packed);
  const waiting: Waiting[] = [];
  for (const [count, at] of matching.waiting.entries()) {
    const one = profiles[at];
    if (!one) continue;
    if (count % ROWS_AT_ONCE === 0) await new Promise((served) => setImmediate(served));
    const others = profiles.map((_, other) => other).filter((other) => other !== at && !gone.has(other));
    const allowed = others.some((other) => pool.worth(at, other) !== FORBIDDEN);
    const kinds = new Set<OpenBan>();
    if (count < LOOKED_INTO)
      for (const other of others) {
        const ban = bannedBecause(one, profiles[other] ?? one, setting);
        if (ban && ban in openBans) kinds.add(ban as OpenBan);
      }
    const mine = new Set(one.wants.flatMap(({ skill, main }) => (main ? [skill] : [])));
    const uncovered = !others.some((other) => profiles[other]?.offers.some(({ skill }) => mine.has(skill)));
    waiting.push({ id: one.id, reason: reasonFor(allowed, odd), bans: [...kinds], uncovered });
  }
  return waiting;
}

/** Nobody is allowed; or, with all of them around, the number was odd; or everybody allowed has a better partner. */
function reasonFor(allowed: boolean, odd: boolean): WaitingReason {
  if (!allowed) return 'nobody-allowed';
  return odd ? 'odd-one-out' : 'nobody-left';
}
