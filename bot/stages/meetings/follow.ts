import { byId, chunks } from '../../../shared/lists.ts';
import { type Meeting, markOf } from '../../../shared/meeting.ts';
import { type CalendarChange, changesOf, type Standing } from '../../../shared/meetings/follow.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { RemoteError } from '../../remote.ts';
import { movedKey } from './shift.ts';
import { tellMembers } from './tell.ts';

const MOST = 400;
const AT_ONCE = 20;

type Entry = NonNullable<Awaited<ReturnType<App['graph']['read']>>>;

/** Entries that changed as Microsoft says, and those that have not been looked at for a while. */
export const unread = async ({ store }: App, now: Instant): Promise<Meeting[][]> =>
  chunks(await store.calendars.unread(now, MOST), AT_ONCE);

export const followKey = ([first]: Meeting[]): string => `meetings.follow/${first?.id}`;

/** The calendar is right: what people did in Outlook is taken over, and what follows from it is offered. */
export async function follow(app: App, meetings: Meeting[]): Promise<void> {
  const begun = app.clock.now();
  const pairs = byId(await app.store.pairs.among([...new Set(meetings.map(({ pairId }) => pairId))]));
  const people = byId(await app.store.people.all([...pairs.values()].flatMap(({ members }) => members)));
  const failures: unknown[] = [];
  const looked = await Promise.all(
    meetings.map(async (meeting) => {
      const pair = pairs.get(meeting.pairId);
      try {
        const entry = await app.graph.read(meeting.organizerId ?? '', markOf(meeting.id, meeting.attempt));
        const members = (pair?.members ?? []).flatMap((id) => people.get(id) ?? []);
        if (pair) await takeOver(app, { pair, members, meeting, begun }, entry);
      } catch (error) {
        failures.push(error);
        if (!isFinal(error)) return [];
      }
      return [meeting.id];
    }),
  );
  await app.store.calendars.looked(looked.flat(), begun);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${meetings.length}: ${failures[0]}`);
}

/** Asking again soon would change nothing. */
const isFinal = (error: unknown): boolean =>
  error instanceof RemoteError && [400, 403, 404, 409, 410].includes(error.status);

interface About {
  pair: Pair;
  members: Person[];
  meeting: Meeting;
  /** When its entry had not been read yet. */
  begun: Instant;
}

const standing = (members: readonly Person[], { answers, ...entry }: Entry): Standing => ({
  ...entry,
  answers: answers.flatMap(({ mail, answer, proposed }) => {
    const person = members.find((one) => one.mail?.toLowerCase() === mail.toLowerCase());
    const other = { startsAt: proposed?.startsAt ?? null, endsAt: proposed?.endsAt ?? null };
    return person ? [{ personId: person.id, reply: answer, ...other }] : [];
  }),
});

async function takeOver(app: App, about: About, entry: Entry | null): Promise<void> {
  const { store, clock } = app;
  const { meeting, members } = about;
  const replies = await store.calendars.replies(meeting.id, meeting.attempt);
  const changes = changesOf(meeting, entry && standing(members, entry), replies, clock.now());
  await store.transaction(async () => {
    if (entry?.joinUrl && !meeting.joinUrl) await store.calendars.linked(meeting.id, entry.joinUrl);
    for (const change of changes) await note(app, about, change);
  });
}

async function note(app: App, { pair, meeting, begun }: About, change: CalendarChange): Promise<void> {
  const { store, clock } = app;
  const { id, attempt } = meeting;
  const now = clock.now();
  if (change.is === 'removed') {
    if (await store.calendars.removed(id, attempt, now)) await tellMembers(app, pair, meeting, 'removed');
    return;
  }
  if (change.is === 'moved') {
    const own = await store.sendings.get(movedKey(id, attempt, meeting.startsAt));
    // The entry was read before our own move reached it, or may have been.
    if (own && (!own.settledAt || own.settledAt >= begun)) return;
    await store.calendars.moved(id, attempt, change.startsAt, change.endsAt);
    await store.calendars.forgetReplies(id, attempt);
    return;
  }
  const { personId, reply, startsAt, endsAt } = change;
  await store.calendars.reply({
    meetingId: id,
    attempt,
    personId,
    reply,
    startsAt,
    endsAt,
    saidAt: now,
    takenAt: null,
  });
  if (startsAt) await tellMembers(app, pair, meeting, 'proposed', personId, startsAt);
  else if (reply === 'declined') await tellMembers(app, pair, meeting, 'declined', personId);
}
