import * as contract from '../../../shared/office/sendings/contract.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { again, cameBack, cameBackKey, sayAgain } from './again.ts';
import { archive, archiveKey, old } from './archive.ts';
import { chooseNotices } from './choose-notices.ts';
import { correct } from './correct.ts';
import { list } from './list.ts';
import { notice, noticeKey, unnoticed } from './notice.ts';
import { notices } from './notices.ts';
import { showChosen, showNotices } from './notices-card.ts';
import { pause } from './pause.ts';
import { recall } from './recall.ts';
import { resume } from './resume.ts';
import { stop } from './stop.ts';
import { sweep, sweepKey, unswept } from './sweep.ts';
import { refusals } from './texts.ts';
import { unreached } from './unreached.ts';

const command: Command = {
  name: 'sendings.notices',
  words: ['notices', 'notifications', 'notification settings', 'quiet hours'],
  reply: showNotices,
};

export const sendings: Stage = {
  name: 'sendings',
  doors: [
    door(contract.list, list),
    door(contract.unreached, unreached),
    door(contract.pause, pause, { long: true }),
    door(contract.resume, resume, { long: true }),
    door(contract.stop, stop, { long: true }),
    door(contract.again, again),
    door(contract.correct, correct, { long: true }),
    door(contract.recall, recall, { long: true }),
    door(contract.notices, notices, { reply: showNotices }),
    door(contract.chooseNotices, chooseNotices, { reply: showChosen }),
  ],
  timers: [
    timer({ name: 'sendings.sweep', due: unswept, key: sweepKey, act: sweep }),
    timer({ name: 'sendings.again', due: cameBack, key: cameBackKey, act: sayAgain }),
    timer({ name: 'sendings.notice', due: unnoticed, key: noticeKey, act: notice }),
    timer({ name: 'sendings.archive', due: old, key: archiveKey, act: archive }),
  ],
  commands: [command],
  refusals,
};
