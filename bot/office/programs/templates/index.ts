import type { InputOf } from '../../../../shared/door.ts';
import type { create } from '../../../../shared/office/programs/contract.ts';
import { crossDepartment } from './cross-department.ts';
import { managerPeers } from './manager-peers.ts';
import { newJoiners } from './new-joiners.ts';
import { skillExchange } from './skill-exchange.ts';
import type { Template } from './usual.ts';

export const templates: Record<InputOf<typeof create>['template'], Template> = {
  'skill-exchange': skillExchange,
  'new-joiners': newJoiners,
  'manager-peers': managerPeers,
  'cross-department': crossDepartment,
};
