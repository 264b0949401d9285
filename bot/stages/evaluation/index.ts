import * as contract from '../../../shared/evaluation/contract.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { answer } from './answer.ts';
import { ask, askKey, asksDue } from './ask.ts';
import { close, closeKey, closings } from './close.ts';
import { complete, completeKey, termsOver } from './complete.ts';
import { mine } from './mine.ts';
import { certificatePages } from './pages.ts';
import { drawAsk, drawCompleted, drawEnded, showThanks } from './replies.ts';
import { drawReport } from './report.ts';
import { refusals } from './texts.ts';

export const evaluation: Stage = {
  name: 'evaluation',
  doors: [door(contract.mine, mine), door(contract.answer, answer, { reply: showThanks })],
  timers: [
    timer({ name: 'evaluation.complete', due: termsOver, key: completeKey, act: complete }),
    timer({ name: 'evaluation.ask', due: asksDue, key: askKey, act: ask }),
    timer({ name: 'evaluation.close', due: closings, key: closeKey, act: close }),
  ],
  cards: [
    { name: 'evaluation.ask', draw: drawAsk },
    { name: 'evaluation.completed', draw: drawCompleted },
    { name: 'evaluation.ended', draw: drawEnded },
  ],
  postings: [{ name: 'evaluation.report', draw: drawReport }],
  pages: certificatePages,
  refusals,
};
