import type { asking as contract } from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** The round a question would be about. */
export async function asking({ store }: App, _actor: Actor, { roundId }: InputOf<typeof contract>) {
  const round = await store.rounds.get(roundId);
  if (!round?.announcedAt) throw new Refusal('no-such-round');
  return { roundId, program: round.settings.name };
}
