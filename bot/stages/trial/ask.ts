import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

export interface Member {
  roundId: string;
  pairId: string;
  personId: string;
}

/** Everyone whose trial is over and who was not asked yet. */
export async function asksDue({ store }: App, now: Instant): Promise<Member[]> {
  const due: Member[] = [];
  for (const { id: roundId, publishedAt, settings } of await store.rounds.open()) {
    if (!publishedAt) continue;
    const members = await store.trials.unasked(
      roundId,
      daysLater(now, -7 * settings.trialWeeks),
      now,
      AT_ONCE,
    );
    due.push(...members.map((member) => ({ ...member, roundId })));
  }
  return due;
}

export const askKey = ({ pairId, personId }: Member) => `trial.ask/${pairId}/${personId}`;

export const ask = ({ store, outbox, clock }: App, member: Member) =>
  store.transaction(async () => {
    const { roundId, pairId, personId } = member;
    await store.trials.ask(pairId, personId, clock.now());
    await outbox.put([
      { kind: 'say', key: askKey(member), to: personId, card: 'trial.ask', params: { pairId }, roundId },
    ]);
  });
