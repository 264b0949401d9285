import { reminderDays } from '../../../shared/awareness/rules.ts';
import { type Round, schedule } from '../../../shared/round.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

const BEFORE_ALL = '1970-01-01T00:00:00.000Z';

interface Reminder {
  round: Round;
  number: number;
  personId: string;
}

const exchange = (number: number) => `awareness.remind-${number}`;

/** Who has the announcement, has said nothing, and is due a reminder. Never after an answer, never more than two. */
export async function unreminded({ store }: App, now: Instant): Promise<Reminder[]> {
  const reminders: Reminder[] = [];
  for (const round of await store.rounds.open()) {
    const ends = schedule(round).optInEndsAt;
    if (round.pairingAt || !ends || now >= ends) continue;
    const days = reminderDays(round.settings.optInDays);
    for (const [index, day] of days.entries()) {
      // Who is due the next one already, after a standstill, gets that one alone.
      const next = days[index + 1];
      const after = next === undefined ? BEFORE_ALL : daysLater(now, -next);
      const upTo = daysLater(now, -day);
      const silent = await store.enrolments.silentSince(round.id, after, upTo, exchange(index + 1), AT_ONCE);
      reminders.push(...silent.map(({ personId }) => ({ round, number: index + 1, personId })));
    }
  }
  return reminders;
}

export const reminderKey = ({ round, number, personId }: Reminder) =>
  `${exchange(number)}/${round.id}/${personId}`;

export const remind = ({ outbox }: App, reminder: Reminder) =>
  outbox.put([
    {
      kind: 'say',
      key: reminderKey(reminder),
      to: reminder.personId,
      card: 'awareness.remind',
      params: { roundId: reminder.round.id },
      roundId: reminder.round.id,
    },
  ]);
