import * as contract from '../../../shared/office/metrics/contract.ts';
import { door, type Stage } from '../../stage.ts';
import { overview } from './overview.ts';

export const metrics: Stage = {
  name: 'metrics',
  doors: [door(contract.overview, overview)],
};
