import type { InputOf } from '../../../shared/door.ts';
import type { answer as contract } from '../../../shared/evaluation/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

export async function answer({ store, clock }: App, actor: Actor, input: InputOf<typeof contract>) {
  const { roundId, change, share, ...chosen } = input;
  const now = clock.now();
  const survey = { ...chosen, change: change || null, sharedAt: share && change ? now : null };
  const answered = await store.evaluations.answer(roundId, actor.id, survey, now);
  if (answered === 0) throw new Refusal('not-asked');
}
