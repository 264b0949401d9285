import * as contract from '../../../shared/meetings/contract.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { ask, askKey, unasked } from './ask.ts';
import { awayKey, coming, noticeAway } from './away.ts';
import { bringBack, bringBackKey, putOffNeedlessly } from './bring-back.ts';
import { clear, clearKey, needless, overtaken, paused, putOff, putOffKey, skip, skipKey } from './clear.ts';
import {
  drawAsk,
  drawElsewhere,
  drawHeld,
  drawNoTime,
  drawTrouble,
  showDone,
  showMeetings,
  showNext,
  showReported,
} from './draw.ts';
import { calendarFile } from './file.ts';
import { follow, followKey, unread } from './follow.ts';
import { hoursDue, hoursKey, readHours } from './hours.ts';
import { invitation } from './invitation.ts';
import { look } from './look.ts';
import { mine } from './mine.ts';
import { move } from './move.ts';
import { photo } from './photo.ts';
import { place, placeKey, timeless } from './place.ts';
import { plan, planKey, unplanned } from './plan.ts';
import { rebook, rebookKey, refusedBookings, withLeaver } from './rebook.ts';
import { outdated, replan, replanKey } from './replan.ts';
import { report } from './report.ts';
import { shift, shiftKey, taken } from './shift.ts';
import { skipOne } from './skip.ts';
import { subscribe, subscribeKey, unsubscribed } from './subscribe.ts';
import { take } from './take.ts';
import { refusals } from './texts.ts';

const next: Command = {
  name: 'meetings.next',
  words: [
    'next meeting',
    'meeting',
    'meetings',
    'my meetings',
    'when do we meet',
    'find another time',
    'another time',
    'move meeting',
    'reschedule',
    'postpone',
  ],
  reply: showNext,
};

/**
 * The life of a meeting: `plan` gives a pair its weeks, `place` finds a time in each and books it, `follow` takes over
 * what people do with it in Outlook, `ask` asks whether it took place. All else puts right what has changed meanwhile.
 */
export const meetings: Stage = {
  name: 'meetings',
  doors: [
    door(contract.mine, mine, { reply: showMeetings }),
    door(contract.report, report, { reply: showReported }),
    door(contract.move, move, { reply: showDone('moved') }),
    door(contract.take, take, { reply: showDone('taken') }),
    door(contract.skip, skipOne, { reply: showDone('skipped') }),
    door(contract.look, look, { reply: showDone('looking') }),
    door(contract.photo, photo),
  ],
  timers: [
    // The weeks of a pair; what no longer fits leaves the calendars first.
    timer({ name: 'meetings.clear', due: needless, key: clearKey, act: clear }),
    timer({ name: 'meetings.put-off', due: paused, key: putOffKey, act: putOff }),
    timer({ name: 'meetings.rebook', due: withLeaver, key: rebookKey, act: rebook }),
    timer({ name: 'meetings.book-again', due: refusedBookings, key: rebookKey, act: rebook }),
    timer({ name: 'meetings.plan', due: unplanned, key: planKey, act: plan }),
    timer({ name: 'meetings.skip', due: overtaken, key: skipKey, act: skip }),
    timer({ name: 'meetings.replan', due: outdated, key: replanKey, act: replan }),
    // What people and Outlook have changed.
    timer({ name: 'meetings.bring-back', due: putOffNeedlessly, key: bringBackKey, act: bringBack }),
    timer({ name: 'meetings.follow', due: unread, key: followKey, act: follow }),
    timer({ name: 'meetings.shift', due: taken, key: shiftKey, act: shift }),
    timer({ name: 'meetings.away', due: coming, key: awayKey, act: noticeAway }),
    // What has no time yet, and what is over.
    timer({ name: 'meetings.place', due: timeless, key: placeKey, act: place }),
    timer({ name: 'meetings.ask', due: unasked, key: askKey, act: ask }),
    // To hear of what changes.
    timer({ name: 'meetings.subscribe', due: unsubscribed, key: subscribeKey, act: subscribe }),
    timer({ name: 'meetings.hours', due: hoursDue, key: hoursKey, act: readHours }),
  ],
  commands: [next],
  cards: [
    { name: 'meetings.ask', draw: drawAsk },
    { name: 'meetings.no-time', draw: drawNoTime },
    { name: 'meetings.trouble', draw: drawTrouble },
    { name: 'meetings.elsewhere', draw: drawElsewhere },
    { name: 'meetings.held', draw: drawHeld },
  ],
  invitations: [{ name: 'meetings.invitation', draw: invitation }],
  pages: [{ path: '/calendar/:file', show: calendarFile }],
  refusals,
};
