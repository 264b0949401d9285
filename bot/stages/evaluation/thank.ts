import type { InputOf } from '../../../shared/door.ts';
import type { thank as contract } from '../../../shared/evaluation/contract.ts';
import { MOST_THANKS } from '../../../shared/evaluation/rules.ts';
import { partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { type App, newId } from '../../app.ts';
import { ownPair } from './own-pair.ts';

/** Said twice in the same words it is told once. */
export async function thank(app: App, actor: Actor, { pairId, words }: InputOf<typeof contract>) {
  const { store, outbox, clock } = app;
  const pair = await ownPair(app, actor, pairId);
  const said = await store.recognition.thanksBy(pairId, actor.id);
  if (said.some((one) => one.words === words)) return;
  if (said.length >= MOST_THANKS) throw new Refusal('thanked-enough');
  const id = newId();
  await store.recognition.thank({ id, pairId, personId: actor.id, words, saidAt: clock.now() });
  await outbox.put(
    partnersOf(pair, actor.id).map((to) => ({
      kind: 'say',
      key: `evaluation.thank/${id}/${to}`,
      to,
      card: 'evaluation.thanked',
      params: { thanksId: id },
      roundId: pair.roundId,
    })),
  );
}
