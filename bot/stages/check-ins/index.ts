import * as contract from '../../../shared/check-ins/contract.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { answer } from './answer.ts';
import { ask, askKey, asksDue } from './ask.ts';
import { offerHand } from './offer-hand.ts';
import { open } from './open.ts';
import {
  drawAsk,
  drawHand,
  drawHelp,
  drawWatch,
  showCheckIn,
  showFine,
  showOpen,
  showThanks,
} from './replies.ts';
import { refusals } from './texts.ts';
import { unwatched, watch, watchKey } from './watch.ts';
import { wordings } from './wordings.ts';

const checkIn: Command = {
  name: 'check-ins.check-in',
  words: ['check in', 'checkin', 'check-in'],
  reply: (app, actor) => showCheckIn(app, actor),
};

export const checkIns: Stage = {
  name: 'check-ins',
  doors: [
    door(contract.open, open, { reply: showOpen }),
    door(contract.answer, answer, { reply: showThanks }),
    door(contract.offerHand, offerHand),
    door(contract.fine, async () => null, { reply: showFine }),
  ],
  timers: [
    timer({ name: 'check-ins.ask', due: asksDue, key: askKey, act: ask }),
    timer({ name: 'check-ins.watch', due: unwatched, key: watchKey, act: watch }),
  ],
  commands: [checkIn],
  cards: [
    { name: 'check-ins.ask', draw: drawAsk },
    { name: 'check-ins.help', draw: drawHelp },
    { name: 'check-ins.watch', draw: drawWatch },
    { name: 'check-ins.hand', draw: drawHand },
  ],
  wordings,
  refusals,
};
