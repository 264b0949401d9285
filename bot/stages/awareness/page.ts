import type { page as contract, ProgramPage } from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { type Round, schedule } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

/** What anyone of the company may read about a round: nothing of its people. */
export async function page(
  app: App,
  _actor: Actor,
  { roundId, programId }: InputOf<typeof contract>,
): Promise<ProgramPage> {
  const { store } = app;
  const round = programId ? await newest(app, programId) : await store.rounds.get(roundId ?? '');
  if (!round?.announcedAt) throw new Refusal(programId ? 'not-announced' : 'no-such-round');
  const published = await store.questions.publishedIn(round.programId);
  const { name, purpose, hoursPerMonth, trialWeeks, termWeeks, sponsor } = round.settings;
  return {
    roundId: round.id,
    name,
    purpose,
    hoursPerMonth,
    trialWeeks,
    termWeeks,
    sponsor,
    optInEndsAt: schedule(round).optInEndsAt,
    faq: published.map(({ text, answer }) => ({ question: text, answer: answer ?? '' })),
  };
}

async function newest({ store }: App, programId: string): Promise<Round | undefined> {
  const rounds = await store.rounds.ofProgram(programId);
  return rounds.findLast(({ announcedAt, cancelledAt }) => announcedAt && !cancelledAt);
}
