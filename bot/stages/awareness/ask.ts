import type { ask as contract } from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { type App, newId } from '../../app.ts';

/** Without a name, nothing that is kept says who asked. */
export async function ask(
  { store, clock }: App,
  actor: Actor,
  { roundId, kind, text, anonymous }: InputOf<typeof contract>,
) {
  const round = await store.rounds.get(roundId);
  if (!round?.announcedAt) throw new Refusal('no-such-round');
  const personId = anonymous ? null : actor.id;
  const unanswered = { answer: null, answeredAt: null, publishedAt: null };
  await store.questions.ask({
    id: newId(),
    roundId,
    personId,
    kind,
    text,
    askedAt: clock.now(),
    ...unanswered,
  });
}
