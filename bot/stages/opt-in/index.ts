import * as contract from '../../../shared/opt-in/contract.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { decline } from './decline.ts';
import { join } from './join.ts';
import { leave } from './leave.ts';
import { pause } from './pause.ts';
import {
  drawResumed,
  showDeclined,
  showJoined,
  showLeft,
  showPaused,
  showResumed,
  showStanding,
} from './replies.ts';
import { endPause, pauseKey, pausesOver, resume } from './resume.ts';
import { rounds } from './rounds.ts';
import { refusals } from './texts.ts';

const status: Command = {
  name: 'opt-in.status',
  words: ['status', 'where do i stand', 'where am i', 'pause', 'resume', 'leave', 'join', 'stop'],
  reply: (app, actor) => showStanding(app, actor),
};

export const optIn: Stage = {
  name: 'opt-in',
  doors: [
    door(contract.rounds, rounds, { reply: showStanding }),
    door(contract.join, join, { reply: showJoined }),
    door(contract.decline, decline, { reply: showDeclined }),
    door(contract.pause, pause, { reply: showPaused }),
    door(contract.resume, resume, { reply: showResumed }),
    door(contract.leave, leave, { reply: showLeft }),
  ],
  timers: [timer({ name: 'opt-in.resume', due: pausesOver, key: pauseKey, act: endPause })],
  commands: [status],
  cards: [
    {
      name: 'opt-in.resumed',
      draw: drawResumed,
    },
  ],
  refusals,
};
