import * as contract from '../../../shared/evaluation/contract.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { answer } from './answer.ts';
import { ask, askKey, asksDue } from './ask.ts';
import { close, closeKey, closings } from './close.ts';
import { complete, completeKey, termsOver } from './complete.ts';
import { feel } from './feel.ts';
import { judgeStory } from './judge-story.ts';
import { celebrate, milestoneKey, milestonesDue } from './milestone.ts';
import { mine } from './mine.ts';
import { offerStory } from './offer-story.ts';
import { certificatePages } from './pages.ts';
import {
  drawAsk,
  drawCompleted,
  drawEnded,
  drawMilestone,
  drawShoutOut,
  drawStoryApproved,
  drawThanked,
  showFelt,
  showKeepsakes,
  showOpen,
  showShouted,
  showStory,
  showThanks,
  showThanksForm,
  showTold,
} from './replies.ts';
import { drawReport } from './report.ts';
import { shoutOut } from './shout-out.ts';
import { stories } from './stories.ts';
import { takeBackStory } from './take-back-story.ts';
import { refusals } from './texts.ts';
import { thank } from './thank.ts';
import { thanks } from './thanks.ts';
import { wordings } from './wordings.ts';

export const evaluation: Stage = {
  name: 'evaluation',
  doors: [
    door(contract.mine, mine),
    door(contract.open, mine, { reply: showOpen }),
    door(contract.answer, answer, { reply: showThanks }),
    door(contract.feel, feel, { reply: showFelt }),
    door(contract.thanks, thanks, { reply: showThanksForm(false) }),
    door(contract.thank, thank, { reply: showThanksForm(true) }),
    door(contract.shoutOut, shoutOut, { reply: showShouted }),
    door(contract.keepsakes, mine, { reply: showKeepsakes }),
    door(contract.story, mine, { reply: showStory }),
    door(contract.offerStory, offerStory, { reply: showTold('story.thanks') }),
    door(contract.takeBackStory, takeBackStory, { reply: showTold('story.taken-back') }),
    door(contract.stories, stories),
    door(contract.judgeStory, judgeStory),
  ],
  timers: [
    timer({ name: 'evaluation.milestone', due: milestonesDue, key: milestoneKey, act: celebrate }),
    timer({ name: 'evaluation.complete', due: termsOver, key: completeKey, act: complete }),
    timer({ name: 'evaluation.ask', due: asksDue, key: askKey, act: ask }),
    timer({ name: 'evaluation.close', due: closings, key: closeKey, act: close }),
  ],
  cards: [
    { name: 'evaluation.milestone', draw: drawMilestone },
    { name: 'evaluation.thanked', draw: drawThanked },
    { name: 'evaluation.ask', draw: drawAsk },
    { name: 'evaluation.completed', draw: drawCompleted },
    { name: 'evaluation.ended', draw: drawEnded },
    { name: 'evaluation.story-approved', draw: drawStoryApproved },
  ],
  postings: [
    { name: 'evaluation.report', draw: drawReport },
    { name: 'evaluation.shout-out', draw: drawShoutOut },
  ],
  pages: certificatePages,
  wordings,
  refusals,
};
