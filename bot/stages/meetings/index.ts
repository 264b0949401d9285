import type { InputOf } from '../../../shared/door.ts';
import * as contract from '../../../shared/meetings/contract.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor, Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { ask, askKey, unasked } from './ask.ts';
import { askCard, meetingsCard, movedCard, noTimeCard, reportedCard } from './cards.ts';
import { clear, clearKey, needless, overtaken, paused, putOff, putOffKey, skip, skipKey } from './clear.ts';
import { invitation } from './invitation.ts';
import { mine } from './mine.ts';
import { move } from './move.ts';
import { myMeeting } from './my-meeting.ts';
import { place, placeKey, timeless } from './place.ts';
import { plan, planKey, unplanned } from './plan.ts';
import { rebook, rebookKey, refusedBookings, withLeaver } from './rebook.ts';
import { report } from './report.ts';
import { refusals } from './texts.ts';

type Reader = { id: string };

async function known({ store }: App, { id }: Reader): Promise<Person> {
  const person = await store.people.get(id);
  if (!person) throw new Refusal('not-your-meeting');
  return person;
}

async function showMeetings(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const actor = { id: reader.id, name: '', roles: [] };
  return meetingsCard(await known(app, reader), await mine(app, actor, { roundId }), app.clock.now());
}

/** The reader's view of one meeting; null when it is not theirs, or cancelled. */
async function viewOf(app: App, reader: Person, meetingId: string) {
  const meeting = await app.store.meetings.get(meetingId);
  const all = meeting
    ? await mine(app, { id: reader.id, name: '', roles: [] }, { roundId: meeting.roundId })
    : [];
  return all.find(({ id }) => id === meetingId) ?? null;
}

async function showReported(app: App, actor: Actor, { meetingId, met }: InputOf<typeof contract.report>) {
  const { meeting, pair } = await myMeeting(app, actor, meetingId);
  const mayMove = met === 'no' && !meeting.heldAt && isOpenPair(pair);
  return reportedCard(await known(app, actor), meetingId, mayMove ? 'no' : met === 'no' ? 'noted' : 'yes');
}

async function drawAsk(app: App, reader: Person, { meetingId }: { meetingId: string }) {
  const view = await viewOf(app, reader, meetingId);
  return view && view.state !== 'met' ? askCard(reader, view) : null;
}

async function drawNoTime(
  app: App,
  reader: Person,
  { meetingId, why }: { meetingId: string; why: 'none-free' | 'unreadable' },
) {
  const view = await viewOf(app, reader, meetingId);
  return view && !view.startsAt ? noTimeCard(reader, view, why) : null;
}

const next: Command = {
  name: 'meetings.next',
  words: [
    'next meeting',
    'meeting',
    'meetings',
    'my meetings',
    'when do we meet',
    'find another time',
    'move meeting',
  ],
  reply: async (app, actor) => {
    const [pair] = await app.store.pairs.openOf(actor.id);
    return showMeetings(app, actor, { roundId: pair?.roundId ?? '' });
  },
};

export const meetings: Stage = {
  name: 'meetings',
  doors: [
    door(contract.mine, mine, { reply: showMeetings }),
    door(contract.report, report, {
      reply: showReported,
    }),
    door(contract.move, move, { reply: async (app, actor) => movedCard(await known(app, actor)) }),
  ],
  timers: [
    timer({ name: 'meetings.clear', due: needless, key: clearKey, act: clear }),
    timer({ name: 'meetings.put-off', due: paused, key: putOffKey, act: putOff }),
    timer({ name: 'meetings.rebook', due: withLeaver, key: rebookKey, act: rebook }),
    timer({ name: 'meetings.book-again', due: refusedBookings, key: rebookKey, act: rebook }),
    timer({ name: 'meetings.plan', due: unplanned, key: planKey, act: plan }),
    timer({ name: 'meetings.skip', due: overtaken, key: skipKey, act: skip }),
    timer({ name: 'meetings.place', due: timeless, key: placeKey, act: place }),
    timer({ name: 'meetings.ask', due: unasked, key: askKey, act: ask }),
  ],
  commands: [next],
  cards: [
    { name: 'meetings.ask', draw: drawAsk },
    { name: 'meetings.no-time', draw: drawNoTime },
  ],
  invitations: [{ name: 'meetings.invitation', draw: invitation }],
  refusals,
};
