import type { InputOf } from '../../../shared/door.ts';
import { firstOf, type Page } from '../../../shared/paging.ts';
import type { proposedWaiting as contract, WaitingPerson } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { named } from './named.ts';

/** A page of those who have no partner in a proposal, with names and why. */
export async function proposedWaiting(
  app: App,
  _actor: Actor,
  { proposalId, after, size }: InputOf<typeof contract>,
): Promise<Page<WaitingPerson>> {
  const all = (await app.store.proposals.get(proposalId))?.waiting ?? [];
  const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
  const { shown, next } = firstOf(all.slice(from, from + size + 1), size);
  const nameOf = await named(
    app,
    shown.map(({ id }) => id),
  );
  return {
    lines: shown.map(({ id, reason, bans = [], uncovered = false }) => ({
      ...nameOf(id),
      reason,
      bans,
      uncovered,
    })),
    next,
    total: from ? null : all.length,
  };
}
