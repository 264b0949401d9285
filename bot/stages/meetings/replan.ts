import type { Meeting } from '../../../shared/meeting.ts';
import { rhythm } from '../../../shared/meetings/rules.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import { schedule } from '../../../shared/round.ts';
import { daysLater, type Instant, latest } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { withdrawFromCalendars } from './clear.ts';
import { blank, isInTrial, termsOf } from './plan.ts';

/** Pairs that have signed an agreement since their meetings were planned. */
export const outdated = ({ store }: App) => store.rhythms.outdated();

export const replanKey = ({ id }: { id: string }) => `meetings.replan/${id}`;

/** What is still ahead gets the weeks and the length that the two have agreed on; where nothing changed, nothing moves. */
export async function replan(app: App, { id }: { id: string }): Promise<void> {
  const { store, clock } = app;
  const now = clock.now();
  const [pair, known] = await Promise.all([store.pairs.get(id), store.rhythms.of(id)]);
  const round = pair && (await store.rounds.get(pair.roundId));
  if (!pair || !round || !isOpenPair(pair)) return;
  const { everyWeeks, minutes } = await termsOf(app, pair, round);
  await store.transaction(async () => {
    await store.rhythms.keep({ pairId: id, everyWeeks, minutes, plannedAt: now });
    if (known?.everyWeeks === everyWeeks && known.minutes === minutes) return;
    const all = await store.meetings.ofPair(id);
    const ahead = all.filter((meeting) => isAhead(meeting, now));
    const weeks = rhythm(nextWeek(all, everyWeeks, now), schedule(round).termEndsAt ?? now, everyWeeks);
    for (const [index, meeting] of ahead.entries()) {
      const fromAt = weeks[index];
      await withdrawFromCalendars(app, meeting, 'cancel.rhythm');
      if (!fromAt) await store.meetings.drop(meeting.id, meeting.attempt, now);
      else {
        if (meeting.startsAt) await store.meetings.unplace(meeting.id, meeting.attempt, fromAt);
        await store.meetings.reschedule(meeting.id, fromAt, isInTrial(pair, round, fromAt));
      }
    }
    const last = Math.max(0, ...all.map(({ number }) => number));
    const more = weeks.slice(ahead.length);
    await store.meetings.plan(more.map((fromAt, index) => blank(pair, round, last + index + 1, fromAt)));
  });
}

const isAhead = ({ startsAt, cancelledAt, heldAt }: Meeting, now: Instant): boolean =>
  !cancelledAt && !heldAt && (!startsAt || startsAt > now);

/** The rhythm goes on from the last meeting whose time has come. */
function nextWeek(all: readonly Meeting[], everyWeeks: number, now: Instant): Instant {
  const past = all.flatMap(({ startsAt, cancelledAt }) =>
    startsAt && startsAt <= now && !cancelledAt ? [startsAt] : [],
  );
  return past.length > 0 ? latest(now, daysLater(latest(...past), everyWeeks * 7)) : now;
}
