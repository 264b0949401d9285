import * as contract from '../../../shared/office/metrics/contract.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { figures } from './figures.ts';
import { overview } from './overview.ts';
import { reckon, reckonings, reckonKey } from './reckon.ts';
import { slices } from './slices.ts';
import { refusals } from './texts.ts';

export const metrics: Stage = {
  name: 'metrics',
  doors: [door(contract.overview, overview), door(contract.figures, figures), door(contract.slices, slices)],
  timers: [timer({ name: 'metrics.reckon', due: reckonings, key: reckonKey, act: reckon })],
  refusals,
};
