import type { InputOf } from '../../../shared/door.ts';
import type { offerStory as contract } from '../../../shared/evaluation/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** From whoever was asked how it was. Told anew, it is to be approved anew. */
export async function offerStory(
  { store, clock }: App,
  actor: Actor,
  { roundId, words, named }: InputOf<typeof contract>,
) {
  if (!(await store.evaluations.get(roundId, actor.id))) throw new Refusal('not-asked');
  const known = await store.recognition.story(roundId, actor.id);
  if (known?.words === words && known.named === named) return;
  const open = { approvedAt: null, declinedAt: null };
  await store.recognition.offer({
    roundId,
    personId: actor.id,
    words,
    named,
    offeredAt: clock.now(),
    ...open,
  });
}
