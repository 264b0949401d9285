import type { InputOf } from '../../../shared/door.ts';
import type { report } from '../../../shared/meetings/contract.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import { type Actor, type Person, shortName } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { askCard, doneCard, heldCard, meetingsCard, reportedCard } from './cards.ts';
import { mine } from './mine.ts';
import { myMeeting } from './my-meeting.ts';
import type { NoTimeParams } from './no-time.ts';
import { noTimeCard } from './no-time-card.ts';
import type { TroubleParams } from './tell.ts';
import { elsewhereCard, troubleCard } from './trouble-card.ts';

type Reader = { id: string };

const nobody = { name: '', roles: [] };

export async function known({ store }: App, { id }: Reader): Promise<Person> {
  const person = await store.people.get(id);
  if (!person) throw new Refusal('not-your-meeting');
  return person;
}

export async function showMeetings(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const all = await mine(app, { id: reader.id, ...nobody }, { roundId });
  return meetingsCard(await known(app, reader), all, app.clock.now());
}

/** What the command answers: of several pairs, the meetings of the one that meets first. */
export async function showNext(app: App, reader: Reader) {
  const { store, clock } = app;
  const pairs = await store.pairs.openOf(reader.id);
  const meetings = await store.meetings.ofPairs(pairs.map(({ id }) => id));
  const [next] = meetings
    .flatMap(({ startsAt, cancelledAt, roundId }) =>
      startsAt && startsAt > clock.now() && !cancelledAt ? [{ startsAt, roundId }] : [],
    )
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return showMeetings(app, reader, { roundId: next?.roundId ?? pairs.at(-1)?.roundId ?? '' });
}

/** The reader's view of one meeting; null when it is not theirs, or cancelled. */
async function viewOf(app: App, reader: Reader, meetingId: string) {
  const meeting = await app.store.meetings.get(meetingId);
  const all = meeting ? await mine(app, { id: reader.id, ...nobody }, { roundId: meeting.roundId }) : [];
  return all.find(({ id }) => id === meetingId) ?? null;
}

export async function showReported(app: App, actor: Actor, { meetingId, met }: InputOf<typeof report>) {
  const { meeting, pair } = await myMeeting(app, actor, meetingId);
  const denied = meeting.heldAt ? 'held' : isOpenPair(pair) ? 'no' : 'noted';
  return reportedCard(await known(app, actor), meetingId, met === 'yes' ? 'yes' : denied);
}

export const showDone = (what: Parameters<typeof doneCard>[1]) => async (app: App, actor: Actor) =>
  doneCard(await known(app, actor), what);

export async function drawAsk(app: App, reader: Person, { meetingId }: { meetingId: string }) {
  const view = await viewOf(app, reader, meetingId);
  return view && view.state !== 'met' ? askCard(reader, view) : null;
}

export async function drawNoTime(app: App, reader: Person, params: NoTimeParams) {
  const view = await viewOf(app, reader, params.meetingId);
  if (!view || view.startsAt) return null;
  const meeting = await app.store.meetings.get(params.meetingId);
  const pair = await app.store.pairs.get(meeting?.pairId ?? '');
  return noTimeCard(reader, view, await app.store.people.all(pair?.members ?? []), params);
}

/** No longer true once the meeting was placed anew, is over, or the word was taken back. */
export async function drawTrouble(app: App, reader: Person, { meetingId, attempt, why, by }: TroubleParams) {
  const [view, meeting] = await Promise.all([
    viewOf(app, reader, meetingId),
    app.store.meetings.get(meetingId),
  ]);
  if (!view || !meeting || meeting.attempt !== attempt || (meeting.startsAt ?? '') <= app.clock.now())
    return null;
  if (why !== 'removed' && why !== 'taken' && !view.trouble) return null;
  const person = by === null ? null : await app.store.people.get(by);
  const proposed = view.trouble?.startsAt ?? null;
  return troubleCard(reader, view, {
    why,
    proposed,
    isReader: by === reader.id,
    by: person && by !== reader.id ? shortName(person.name) : null,
  });
}

export async function drawHeld(
  app: App,
  reader: Person,
  { meetingId, by }: { meetingId: string; by: string },
) {
  const [view, person] = await Promise.all([viewOf(app, reader, meetingId), app.store.people.get(by)]);
  return view && person ? heldCard(reader, view, shortName(person.name)) : null;
}

export async function drawElsewhere(app: App, reader: Person, { meetingId }: { meetingId: string }) {
  const view = await viewOf(app, reader, meetingId);
  return view ? elsewhereCard(reader, view) : null;
}
