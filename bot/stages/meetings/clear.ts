import type { Meeting } from '../../../shared/meeting.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';
import { everyone, speak } from '../../texts.ts';
import { takeTurn } from './organizers.ts';
import { texts } from './texts.ts';

/** Pairs that ended or completed and still have meetings ahead. */
export const needless = ({ store }: App, now: Instant) => store.meetings.needless(now, AT_ONCE);

export const clearKey = ({ id }: { id: string }) => `meetings.clear/${id}`;

export async function clear(app: App, { id }: { id: string }): Promise<void> {
  const { store, clock } = app;
  await store.transaction(async () => {
    for (const meeting of await store.meetings.cancelAhead(id, clock.now()))
      await withdrawFromCalendars(app, meeting, 'cancel.ended');
  });
}

/** Meetings that no time was found for until their successor's week began. */
export const overtaken = ({ store }: App, now: Instant) => store.meetings.overtaken(now, AT_ONCE);

export const skipKey = ({ id }: Meeting) => `meetings.skip/${id}`;

export const skip = ({ store, clock }: App, { id }: Meeting) => store.meetings.skip(id, clock.now());

/** Meetings that lie in a member's break. */
export const paused = ({ store }: App, now: Instant) => store.breaks.inPause(now);

export const putOffKey = ({ meeting }: { meeting: Meeting }) =>
  `meetings.put-off/${meeting.id}/${meeting.attempt}`;

export async function putOff(
  app: App,
  { meeting, until }: { meeting: Meeting; until: Instant },
): Promise<void> {
  const { store } = app;
  await store.transaction(async () => {
    await store.meetings.unplace(meeting.id, meeting.attempt, until);
    await withdrawFromCalendars(app, meeting, 'cancel.moved');
    await afterBreak(app, meeting, until);
  });
}

/** Wanted once the break is over; let go where the next one's week has come by then, so that they do not pile up. */
export async function afterBreak({ store, clock }: App, meeting: Meeting, until: Instant): Promise<void> {
  const all = await store.meetings.ofPair(meeting.pairId);
  const next = all.find(({ number, cancelledAt }) => number > meeting.number && !cancelledAt);
  await store.breaks.putOff(meeting.id, until);
  if (next && next.fromAt <= until) await store.meetings.skip(meeting.id, clock.now());
  else await store.breaks.postpone(meeting.id, until);
}

type Why = 'cancel.moved' | 'cancel.ended' | 'cancel.skipped' | 'cancel.rhythm';

/** Out of all calendars, with a kind word. Only within a transaction. */
export async function withdrawFromCalendars(app: App, meeting: Meeting, why: Why) {
  if (!meeting.organizerId || !meeting.startsAt) return;
  if (app.config.organizedBy === 'service') await takeTurn(app, meeting.organizerId, 2);
  await app.outbox.put([
    {
      kind: 'cancel',
      key: `meetings.cancel/${meeting.id}/${meeting.attempt}`,
      meetingId: meeting.id,
      attempt: meeting.attempt,
      organizerId: meeting.organizerId,
      comment: speak<keyof typeof texts.en>(texts, everyone)(why),
      roundId: meeting.roundId,
    },
  ]);
}
