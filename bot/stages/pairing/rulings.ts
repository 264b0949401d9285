import type { InputOf } from '../../../shared/door.ts';
import { couplesOf } from '../../../shared/lists.ts';
import type { rulings as contract, RulingView } from '../../../shared/pairing/contract.ts';
import { pairKey } from '../../../shared/pairing/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { named } from './named.ts';

/** What was decided by hand in this round, the newest first. */
export async function rulings(
  app: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<RulingView[]> {
  const { store } = app;
  const [found, latest] = await Promise.all([
    store.rulings.ofRound(roundId),
    store.proposals.latest(roundId),
  ]);
  const pairs = latest ? await store.pairs.ofProposal(latest.id) : [];
  const together = new Set(pairs.flatMap(({ members }) => couplesOf(members).map(([a, b]) => pairKey(a, b))));
  const nameOf = await named(
    app,
    found.flatMap(({ a, b, by }) => [a, b, by]),
  );
  return found.toReversed().map(({ a, b, rule, at, by }) => ({
    rule,
    at,
    by: nameOf(by).name,
    pending: together.has(pairKey(a, b)) !== (rule === 'lock'),
    members: [nameOf(a), nameOf(b)],
  }));
}
