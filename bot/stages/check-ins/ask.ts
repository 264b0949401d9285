import { fallsDue, newestDue } from '../../../shared/check-ins/rules.ts';
import { type Round, schedule } from '../../../shared/round.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

export interface Asking {
  roundId: string;
  pairId: string;
  personId: string;
  number: number;
}

/** The newest check-in that is due, for everyone who was not asked it yet. */
export async function asksDue({ store }: App, now: Instant): Promise<Asking[]> {
  const due: Asking[] = [];
  for (const round of await store.rounds.open()) {
    for (const publishedAt of await store.pairs.publications(round.id)) {
      const rhythm = rhythmOf(round, publishedAt);
      const number = newestDue(rhythm, now);
      if (number === 0) continue;
      const members = await store.checkIns.unasked(
        round.id,
        publishedAt,
        number,
        fallsDue(rhythm, number),
        AT_ONCE,
      );
      due.push(...members.map((member) => ({ ...member, roundId: round.id, number })));
    }
  }
  return due;
}

export const rhythmOf = (round: Round, publishedAt: Instant) => ({
  publishedAt,
  everyWeeks: round.settings.checkInEveryWeeks,
  termEndsAt: schedule(round).termEndsAt ?? publishedAt,
});

export const askKey = ({ pairId, personId, number }: Asking) =>
  `check-ins.ask/${pairId}/${personId}/${number}`;

export const ask = ({ store, outbox, clock }: App, asking: Asking) =>
  store.transaction(async () => {
    const { roundId, pairId, personId, number } = asking;
    const blank = { answeredAt: null, met: null, going: null, balance: null, comment: null, sharedAt: null };
    await store.checkIns.ask({ roundId, pairId, personId, number, askedAt: clock.now(), ...blank });
    const params = { pairId, number };
    await outbox.put([
      { kind: 'say', key: askKey(asking), to: personId, card: 'check-ins.ask', params, roundId },
    ]);
  });
