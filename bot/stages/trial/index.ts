import * as contract from '../../../shared/trial/contract.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { answer } from './answer.ts';
import { ask, askKey, asksDue } from './ask.ts';
import { end } from './end.ts';
import { open } from './open.ts';
import { leavers, part, partKey } from './part.ts';
import { remind, remindKey, silent } from './remind.ts';
import { drawAsk, drawConfirmed, drawEnded, drawTwo, showDone, showNoted, showOpen } from './replies.ts';
import { decided, settle, settleKey } from './settle.ts';
import { refusals } from './texts.ts';
import { letGo, untold, untoldKey } from './untold.ts';
import { wordings } from './wordings.ts';

export const trial: Stage = {
  name: 'trial',
  doors: [
    door(contract.open, open, { reply: showOpen }),
    door(contract.answer, answer, { reply: showNoted }),
    door(contract.end, end, { reply: showDone }),
  ],
  timers: [
    timer({ name: 'trial.untold', due: untold, key: untoldKey, act: letGo }),
    timer({ name: 'trial.part', due: leavers, key: partKey, act: part }),
    timer({ name: 'trial.ask', due: asksDue, key: askKey, act: ask }),
    timer({ name: 'trial.settle', due: decided, key: settleKey, act: settle }),
    timer({ name: 'trial.remind', due: silent, key: remindKey, act: remind }),
  ],
  cards: [
    { name: 'trial.ask', draw: drawAsk('ask') },
    { name: 'trial.remind', draw: drawAsk('remind') },
    { name: 'trial.confirmed', draw: drawConfirmed },
    { name: 'trial.ended', draw: drawEnded },
    { name: 'trial.two', draw: drawTwo },
  ],
  wordings,
  refusals,
};
