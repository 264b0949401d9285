import type { page as contract, ProgramPage } from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { schedule } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

/** What anyone of the company may read about a round: nothing of its people. */
export async function page(
  { store }: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<ProgramPage> {
  const round = await store.rounds.get(roundId);
  if (!round?.announcedAt) throw new Refusal('no-such-round');
  const published = await store.questions.published(roundId);
  const { name, purpose, hoursPerMonth, trialWeeks, termWeeks, sponsor } = round.settings;
  return {
    ...{ roundId, name, purpose, hoursPerMonth, trialWeeks, termWeeks, sponsor },
    optInEndsAt: schedule(round).optInEndsAt,
    faq: published.map(({ text, answer }) => ({ question: text, answer: answer ?? '' })),
  };
}
