import type { ask as contract } from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { someTimeOn } from '../../../shared/time.ts';
import { type App, newId } from '../../app.ts';

/**
 * Without a name, nothing that is kept says who asked: not even the minute, which other records would give away.
 * The same words again, not answered yet, are the same question.
 */
export async function ask(
  { store, clock }: App,
  actor: Actor,
  { roundId, kind, text, anonymous }: InputOf<typeof contract>,
) {
  const round = await store.rounds.get(roundId);
  if (!round?.announcedAt) throw new Refusal('no-such-round');
  const personId = anonymous ? null : actor.id;
  const before = await store.questions.same(roundId, personId, text);
  if (before) return { questionId: before.id };
  const now = clock.now();
  const questionId = newId();
  const unanswered = { answer: null, answeredAt: null, publishedAt: null };
  const askedAt = anonymous ? someTimeOn(now) : now;
  await store.questions.ask({ id: questionId, roundId, personId, kind, text, askedAt, ...unanswered });
  return { questionId };
}
