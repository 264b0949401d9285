import { byId } from '../../../shared/lists.ts';
import type { Addressee } from '../../../shared/office/rounds/rules.ts';
import type { App } from '../../app.ts';
import { lostBecause } from './texts.ts';

export interface Reachability {
  reachable: number;
  toInstall: number;
  unreachable: Map<string, number>;
  withoutMailbox: number;
}

export const nobodyYet = (): Reachability => ({
  reachable: 0,
  toInstall: 0,
  unreachable: new Map(),
  withoutMailbox: 0,
});

/** Puts each of these people into exactly one bucket: reached, to be tried at the launch, or lost and why. */
export async function countReachable(
  { store }: App,
  people: readonly Addressee[],
  into: Reachability,
): Promise<void> {
  const ids = people.map(({ id }) => id);
  const [conversations, unreached] = await Promise.all([
    store.conversations.among(ids),
    store.sendings.unreachedAmong(ids),
  ]);
  const known = byId(conversations.map((conversation) => ({ id: conversation.personId, ...conversation })));
  const reasons = new Map(unreached.map(({ personId, reason }) => [personId, reason]));
  for (const { id, mail, account } of people) {
    if (!mail || account === 'unlicensed') into.withoutMailbox += 1;
    const conversation = known.get(id);
    const lost = conversation ? conversation.lostAt && lostBecause(conversation.lostReason) : reasons.get(id);
    if (lost) into.unreachable.set(lost, (into.unreachable.get(lost) ?? 0) + 1);
    else if (conversation) into.reachable += 1;
    else into.toInstall += 1;
  }
}
