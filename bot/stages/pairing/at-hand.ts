import { sum } from '../../../shared/lists.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Profile } from '../../../shared/pairing/profile.ts';
import { bannedBecause } from '../../../shared/pairing/rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import type { PoolMatching } from '../../matching/index.ts';
import { inSlices } from './in-slices.ts';
import { type Entry, groupsOf, type Matched, match } from './match.ts';
import { gather } from './pool.ts';
import { openRound, settingsAtHand } from './run.ts';
import { arranged, printOf, remember, remembered, type Standing } from './standing.ts';

/** The proposal that is not published yet, as the engine left it; solved again where this server does not know it. */
export async function atHand(app: App, roundId: string): Promise<Standing> {
  const { store } = app;
  const latest = await store.proposals.latest(roundId);
  if (!latest || latest.publishedAt) throw new Refusal('no-proposal');
  const known = remembered(app, roundId);
  if (known?.proposalId === latest.id) return known;
  const round = await openRound(app, roundId);
  const settings = await settingsAtHand(app, round);
  const { entry } = await arranged(await gather(app, round, settings), settings, null);
  const solved = await match(entry, settings);
  const matched = {
    ...solved,
    matching: await asKept(solved, entry, await store.pairs.ofProposal(latest.id)),
  };
  const standing = {
    ...matched,
    proposalId: latest.id,
    settings,
    entry,
    prints: await inSlices(entry.profiles, printOf),
  };
  remember(app, roundId, standing);
  return standing;
}

/**
 * Of several matchings that are equally good, the one that was proposed: what the engine's duals say holds for each of
 * them. Where it is not as good any more, somebody has changed, and the proposal is stale.
 */
async function asKept(
  { matching }: Matched,
  { profiles, setting }: Entry,
  kept: readonly Pair[],
): Promise<PoolMatching> {
  const placeOf = new Map(profiles.map(({ id }, at) => [id, at]));
  const groups = kept.map(({ members }) => members.map((id) => placeOf.get(id) ?? -1));
  const paired = groups.flat();
  const total = (scores: readonly { score: number }[]) => sum(scores.map(({ score }) => score));
  const solvedTotal = total(await groupsOf(profiles, setting, matching));
  if (paired.includes(-1) || paired.length !== matching.tally.people || total(kept) !== solvedTotal)
    throw new Refusal('proposal-is-stale');
  const mate = matching.basis.mate.slice();
  for (const [a = -1, b = -1] of groups) {
    mate[a] = b;
    mate[b] = a;
  }
  const here = new Set(paired);
  return {
    ...matching,
    pairs: groups.filter(({ length }) => length === 2) as [number, number][],
    three: groups.find(({ length }) => length === 3) as [number, number, number] | undefined,
    waiting: profiles.flatMap((_, at) => (here.has(at) ? [] : [at])),
    basis: { ...matching.basis, mate },
  };
}

/** A person's place in it. */
export function placeOf({ entry }: Standing, id: string): number {
  const at = entry.profiles.findIndex((profile) => profile.id === id);
  if (at < 0 || entry.without.includes(at)) throw new Refusal('not-in-pool');
  return at;
}

export function partnerOf({ matching }: Standing, at: number): number {
  const pair = matching.pairs.find((couple) => couple.includes(at));
  return pair ? (pair[0] === at ? pair[1] : pair[0]) : -1;
}

/** Two free people whom the rules allow; no hand overrides them, whatever has been remembered. */
export async function mustBeAllowed(app: App, roundId: string, one: string, other: string): Promise<void> {
  const round = await openRound(app, roundId);
  const { profiles, setting } = await gather(app, round, await settingsAtHand(app, round));
  const [a, b] = [one, other].map((id): Profile => {
    const found = profiles.find((profile) => profile.id === id);
    if (!found) throw new Refusal('not-in-pool');
    return found;
  });
  if (!a || !b || bannedBecause(a, b, setting)) throw new Refusal('may-not-be-paired');
}
