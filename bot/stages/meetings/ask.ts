import type { Meeting } from '../../../shared/meeting.ts';
import { HOUR, type Instant, later } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

/** Meetings whose end is an hour past. */
export const unasked = ({ store }: App, now: Instant) => store.meetings.unasked(later(now, -HOUR), AT_ONCE);

export const askKey = ({ id, attempt }: Meeting): string => `meetings.ask/${id}/${attempt}`;

/**
 * Each member is asked once whether it took place: that its time has passed proves nothing. Who takes a break is left
 * in peace: the others know as well, and when nobody is there it waits.
 */
export async function ask({ store, outbox, clock }: App, meeting: Meeting): Promise<void> {
  const pair = await store.pairs.get(meeting.pairId);
  if (!pair) return;
  const breaks = await store.enrolments.breaks([meeting.roundId], pair.members, clock.now());
  const there = pair.members.filter((id) => !breaks.some(({ personId }) => personId === id));
  if (there.length === 0) return;
  await store.transaction(async () => {
    if ((await store.meetings.asked(meeting.id, clock.now())) === 0) return;
    await outbox.put(
      there.map((to) => ({
        kind: 'say',
        key: `meetings.ask/${meeting.id}/${to}/${meeting.attempt}`,
        to,
        card: 'meetings.ask',
        params: { meetingId: meeting.id },
        roundId: meeting.roundId,
      })),
    );
  });
}
