import * as contract from '../../../shared/office/programs/contract.ts';
import { door, type Stage } from '../../stage.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { save } from './save.ts';
import { refusals } from './texts.ts';

export const programs: Stage = {
  name: 'programs',
  doors: [door(contract.list, list), door(contract.create, create), door(contract.save, save)],
  refusals,
};
