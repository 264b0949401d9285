import * as contract from '../../../shared/opt-in/contract.ts';
import { type Command, door, type Stage, timer, type Wordable } from '../../stage.ts';
import { joinedCard } from './cards.ts';
import { contactAgain } from './contact-again.ts';
import { decline } from './decline.ts';
import { join } from './join.ts';
import { leave } from './leave.ts';
import { never } from './never.ts';
import { pause } from './pause.ts';
import {
  drawAway,
  drawFarewell,
  drawResumed,
  showDeclined,
  showJoined,
  showLeave,
  showLeft,
  showNever,
  showPause,
  showPaused,
  showResumed,
  showStanding,
  showStop,
} from './replies.ts';
import { endPause, pauseKey, pausesOver, resume } from './resume.ts';
import { rounds } from './rounds.ts';
import { refusals, texts } from './texts.ts';

const commands: Command[] = [
  {
    name: 'opt-in.status',
    words: [
      'status',
      'where do i stand',
      'where am i',
      'my status',
      'join',
      'decline',
      'yes',
      'no',
      'no thanks',
      'not this time',
      'not interested',
      'dont want this',
      'resume',
      'unpause',
      'go on',
      'come back',
      'am i paired',
    ],
    reply: showStanding,
  },
  {
    name: 'opt-in.pause',
    words: ['pause', 'take a break', 'break', 'holiday', 'vacation'],
    reply: showPause,
  },
  { name: 'opt-in.leave', words: ['leave', 'quit', 'opt out', 'leave the program', 'end'], reply: showLeave },
  {
    name: 'opt-in.stop',
    words: [
      'stop',
      'unsubscribe',
      'never contact me',
      'do not contact me',
      'dont contact me',
      'leave me alone',
    ],
    reply: showStop,
  },
];

const wordings: Wordable[] = [
  {
    name: 'welcome',
    title: 'What follows on joining',
    texts: { en: { 'joined.title': texts.en['joined.title'], 'joined.body': texts.en['joined.body'] } },
    draw: (reader, settings) => joinedCard(reader, 'preview', settings),
  },
];

export const optIn: Stage = {
  name: 'opt-in',
  doors: [
    door(contract.rounds, rounds, { reply: showStanding }),
    door(contract.join, join, { reply: showJoined }),
    door(contract.decline, decline, { reply: showDeclined }),
    door(contract.pause, pause, { reply: showPaused }),
    door(contract.resume, resume, { reply: showResumed }),
    door(contract.leave, leave, { reply: showLeft }),
    door(contract.never, never, { reply: showNever }),
    door(contract.contactAgain, contactAgain, { reply: showStanding }),
  ],
  timers: [timer({ name: 'opt-in.resume', due: pausesOver, key: pauseKey, act: endPause })],
  commands,
  cards: [
    { name: 'opt-in.resumed', draw: drawResumed },
    { name: 'opt-in.farewell', draw: drawFarewell },
    { name: 'opt-in.away', draw: drawAway },
  ],
  wordings,
  refusals,
};
