import * as contract from '../../../shared/meetings/contract.ts';
import type { Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { ask, askKey, unasked } from './ask.ts';
import { askCard, meetingsCard, movedCard, noTimeCard, reportedCard } from './cards.ts';
import { clear, clearKey, needless, overtaken, paused, putOff, putOffKey, skip, skipKey } from './clear.ts';
import { invitation } from './invitation.ts';
import { mine } from './mine.ts';
import { move } from './move.ts';
import { place, placeKey, timeless } from './place.ts';
import { plan, planKey, unplanned } from './plan.ts';
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

async function drawAsk(app: App, reader: Person, { meetingId }: { meetingId: string }) {
  const view = await viewOf(app, reader, meetingId);
  return view && view.state !== 'met' ? askCard(reader, view) : null;
}

async function drawNoTime(app: App, reader: Person, { meetingId }: { meetingId: string }) {
  const view = await viewOf(app, reader, meetingId);
  return view && !view.startsAt ? noTimeCard(reader, view) : null;
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
    const [round] = await app.store.rounds.openFor(actor.id);
    return showMeetings(app, actor, { roundId: round?.id ?? '' });
  },
};

export const meetings: Stage = {
  name: 'meetings',
  doors: [
    door(contract.mine, mine, { reply: showMeetings }),
    door(contract.report, report, {
      reply: async (app, actor, { meetingId, met }) => reportedCard(await known(app, actor), meetingId, met),
    }),
    door(contract.move, move, { reply: async (app, actor) => movedCard(await known(app, actor)) }),
  ],
  timers: [
    timer({ name: 'meetings.clear', due: needless, key: clearKey, act: clear }),
    timer({ name: 'meetings.put-off', due: paused, key: putOffKey, act: putOff }),
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
