import * as contract from '../../../shared/office/people/contract.ts';
import { door, type Stage } from '../../stage.ts';
import { audience } from './audience.ts';
import { departments } from './departments.ts';
import { find } from './find.ts';
import { groups } from './groups.ts';
import { list } from './list.ts';
import { me } from './me.ts';
import { named } from './named.ts';
import { pairs } from './pairs.ts';
import { past } from './past.ts';
import { seen } from './seen.ts';
import { sites } from './sites.ts';
import { refusals } from './texts.ts';

export const people: Stage = {
  name: 'people',
  doors: [
    door(contract.me, me),
    door(contract.past, past),
    door(contract.seen, seen),
    door(contract.list, list),
    door(contract.pairs, pairs),
    door(contract.find, find),
    door(contract.departments, departments),
    door(contract.sites, sites),
    door(contract.named, named),
    door(contract.groups, groups),
    door(contract.audience, audience),
  ],
  refusals,
};
