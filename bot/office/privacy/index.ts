import * as contract from '../../../shared/office/privacy/contract.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { erase } from './erase.ts';
import { forgetLeaver, leaversDue, leaversKey } from './leavers.ts';
import { myData } from './my-data.ts';
import { pages } from './pages.ts';
import { showErase, showErased, showMyData, showWhoSees } from './replies.ts';

const commands: Command[] = [
  { name: 'privacy.my-data', words: ['my data', 'mydata'], reply: showMyData },
  {
    name: 'privacy.delete',
    words: ['delete my data', 'delete', 'erase my data', 'forget me'],
    reply: showErase,
  },
  {
    name: 'privacy.who-sees',
    words: ['privacy', 'who sees what', 'what can others see'],
    reply: showWhoSees,
  },
];

export const privacy: Stage = {
  name: 'privacy',
  doors: [
    door(contract.myData, myData, { reply: showMyData }),
    door(contract.erase, erase, { reply: showErased }),
  ],
  timers: [timer({ name: 'privacy.leavers', due: leaversDue, key: leaversKey, act: forgetLeaver })],
  commands,
  pages,
};
