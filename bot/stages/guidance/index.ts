import * as contract from '../../../shared/guidance/contract.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { changeGoal } from './change-goal.ts';
import { commands } from './commands.ts';
import { dropGoal } from './drop-goal.ts';
import { greet, greeted, greetKey } from './greet.ts';
import { introduce, introduceKey, unintroduced } from './introduce.ts';
import { learn } from './learn.ts';
import { orientation } from './orientation.ts';
import { pair } from './pair.ts';
import { prepare, prepareKey, unprepared } from './prepare.ts';
import { propose } from './propose.ts';
import { reflect } from './reflect.ts';
import { reflection } from './reflection.ts';
import {
  drawChange,
  drawIntroduction,
  drawPreparation,
  showAgreement,
  showGoals,
  showGoalsAround,
  showGoalsOf,
  showLesson,
  showPair,
  showReflection,
  showSigned,
  showThought,
  showTicked,
  showVersions,
} from './replies.ts';
import { setGoal } from './set-goal.ts';
import { sign } from './sign.ts';
import { refusals } from './texts.ts';
import { tick } from './tick.ts';
import { versions } from './versions.ts';
import { wordings } from './wordings.ts';

export const guidance: Stage = {
  name: 'guidance',
  doors: [
    door(contract.pair, pair, { reply: showPair }),
    door(contract.agreement, pair, { reply: showAgreement }),
    door(contract.versions, versions, { reply: showVersions }),
    door(contract.propose, propose, { reply: showSigned('suggested') }),
    door(contract.sign, sign, { reply: showSigned('signed') }),
    door(contract.goals, pair, { reply: showGoals }),
    door(contract.setGoal, setGoal, { reply: showGoalsOf(null) }),
    door(contract.changeGoal, changeGoal, { reply: showGoalsAround }),
    door(contract.tick, tick, { reply: showTicked }),
    door(contract.dropGoal, dropGoal),
    door(contract.orientation, orientation, { reply: showLesson }),
    door(contract.learn, learn, { reply: showThought }),
    door(contract.reflection, reflection, { reply: showReflection(false) }),
    door(contract.reflect, reflect, { reply: showReflection(true) }),
  ],
  timers: [
    timer({ name: 'guidance.introduce', due: unintroduced, key: introduceKey, act: introduce }),
    timer({ name: 'guidance.greet', due: greeted, key: greetKey, act: greet }),
    timer({ name: 'guidance.prepare', due: unprepared, key: prepareKey, act: prepare }),
  ],
  commands,
  cards: [
    { name: 'guidance.introduce', draw: drawIntroduction },
    { name: 'guidance.agreement', draw: showAgreement },
    { name: 'guidance.changed', draw: drawChange },
    { name: 'guidance.signed', draw: showSigned('signed') },
    { name: 'guidance.prepare', draw: drawPreparation },
  ],
  wordings,
  refusals,
};
