import * as contract from '../../../shared/office/readiness/contract.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { check } from './check.ts';
import { sync, syncDue, syncKey } from './sync.ts';
import { refusals } from './texts.ts';

export const readiness: Stage = {
  name: 'readiness',
  doors: [door(contract.check, check)],
  timers: [timer({ name: 'readiness.sync', due: syncDue, key: syncKey, act: sync })],
  refusals,
};
