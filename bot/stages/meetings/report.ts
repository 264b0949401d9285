import type { InputOf } from '../../../shared/door.ts';
import type { report as contract } from '../../../shared/meetings/contract.ts';
import { partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { myMeeting } from './my-meeting.ts';

/** One yes is enough for "held"; a no counts while nobody said yes. Whoever said no before hears of it. */
export async function report(app: App, actor: Actor, { meetingId, met }: InputOf<typeof contract>) {
  const { store, outbox, clock } = app;
  const { meeting, pair } = await myMeeting(app, actor, meetingId);
  const now = clock.now();
  if (!meeting.startsAt || meeting.startsAt > now) throw new Refusal('meeting-is-ahead');
  if (met === 'no') return void (await store.meetings.notHeld(meetingId, now));
  await store.transaction(async () => {
    await store.meetings.held(meetingId, now);
    if (!meeting.notHeldAt) return;
    await outbox.put(
      partnersOf(pair, actor.id).map((to) => ({
        kind: 'say' as const,
        key: `meetings.held/${meetingId}/${to}`,
        to,
        card: 'meetings.held',
        params: { meetingId, by: actor.id },
        roundId: meeting.roundId,
      })),
    );
  });
}
