import type { InputOf } from '../../../shared/door.ts';
import type { cancel as contract } from '../../../shared/office/rounds/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { roundOf } from '../known.ts';

/** Everyone who had joined is told; what stands in calendars is for the meetings stage, which sees that the pairs ended. */
export async function cancel(app: App, _actor: Actor, { roundId }: InputOf<typeof contract>) {
  const { store, clock, outbox } = app;
  const now = clock.now();
  const round = await roundOf(app, roundId);
  if (round.closedAt) throw new Refusal('round-already-closed');
  if (!(await store.rounds.mark(roundId, 'cancelledAt', now))) return;
  await store.sendings.withdraw(roundId, now);
  await store.pairs.endAll(roundId, 'round-cancelled', now);
  const joined = await store.enrolments.joined(roundId);
  await outbox.put(joined.map(({ personId }) => told(roundId, personId)));
}

const told = (roundId: string, personId: string) => ({
  kind: 'say' as const,
  key: `rounds.cancel/${roundId}/${personId}`,
  to: personId,
  card: 'rounds.cancelled',
  params: { roundId },
  roundId,
});
