import type { InputOf } from '../../../shared/door.ts';
import { firstOf, type Page } from '../../../shared/paging.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { proposedPairs as contract, Named, ProposedPair } from '../../../shared/pairing/contract.ts';
import { pairKey } from '../../../shared/pairing/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { named } from './named.ts';

/** A page of a proposal's pairs, with names, the weakest first. */
export async function proposedPairs(
  app: App,
  _actor: Actor,
  { proposalId, words, after, size }: InputOf<typeof contract>,
): Promise<Page<ProposedPair>> {
  const { store } = app;
  const wanted = { proposalId, words, called: await store.directory.called(words) };
  const from = after ? await store.pairs.get(after) : null;
  const [found, total, locks] = await Promise.all([
    store.proposals.pairs(wanted, from, size + 1),
    from ? null : store.proposals.countPairs(wanted),
    locksOf(app, proposalId),
  ]);
  const { shown, next } = firstOf(found, size);
  const nameOf = await named(
    app,
    shown.flatMap(({ members }) => members),
  );
  return { lines: shown.map((pair) => proposed(pair, nameOf, locks)), next, total };
}

async function locksOf({ store }: App, proposalId: string): Promise<ReadonlySet<string>> {
  const made = await store.proposals.get(proposalId);
  const rulings = made ? await store.rulings.ofRound(made.roundId) : [];
  return new Set(rulings.flatMap(({ a, b, rule }) => (rule === 'lock' ? [pairKey(a, b)] : [])));
}

function proposed(
  { id, members, score, reasons, places }: Pair,
  nameOf: (id: string) => Named,
  locks: ReadonlySet<string>,
): ProposedPair {
  const { gives, goals, ways, preferences, mutualWish, relaxed } = reasons;
  const [one = '', other = ''] = members;
  return {
    id,
    members: members.map((member, at) => ({ ...nameOf(member), place: places?.[at] || null })),
    score,
    gives,
    goals,
    ways,
    preferences,
    mutualWish,
    relaxed,
    locked: members.length === 2 && locks.has(pairKey(one, other)),
  };
}
