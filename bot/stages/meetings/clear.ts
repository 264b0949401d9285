import type { Meeting } from '../../../shared/meeting.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { everyone, speak } from '../../texts.ts';
import { texts } from './texts.ts';

/** Pairs that ended or completed and still have meetings ahead. */
export const needless = ({ store }: App, now: Instant) => store.meetings.needless(now);

export const clearKey = ({ id }: { id: string }) => `meetings.clear/${id}`;

export async function clear(app: App, { id }: { id: string }): Promise<void> {
  const { store, clock } = app;
  await store.transaction(async () => {
    for (const meeting of await store.meetings.cancelAhead(id, clock.now()))
      await withdrawFromCalendars(app, meeting, 'cancel.ended');
  });
}

/** Meetings without a time whose successor's week has begun. */
export const overtaken = ({ store }: App, now: Instant) => store.meetings.overtaken(now);

export const skipKey = ({ id }: Meeting) => `meetings.skip/${id}`;

export const skip = ({ store, clock }: App, { id }: Meeting) => store.meetings.skip(id, clock.now());

/** Meetings that lie in a member's pause: each is put off until that is over. */
export const paused = ({ store }: App, now: Instant) => store.meetings.inPause(now);

export const putOffKey = ({ meeting }: { meeting: Meeting }) =>
  `meetings.put-off/${meeting.id}/${meeting.attempt}`;

export async function putOff(
  app: App,
  { meeting, until }: { meeting: Meeting; until: Instant },
): Promise<void> {
  await app.store.transaction(async () => {
    await app.store.meetings.unplace(meeting.id, meeting.attempt, until);
    await withdrawFromCalendars(app, meeting, 'cancel.moved');
  });
}

export async function withdrawFromCalendars(
  { outbox }: App,
  meeting: Meeting,
  why: 'cancel.moved' | 'cancel.ended',
) {
  if (!meeting.organizerId) return;
  await outbox.put([
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
