import type { InputOf } from '../../../../shared/door.ts';
import type { create } from '../../../../shared/office/programs/contract.ts';
import type { ProgramSettings } from '../../../../shared/program.ts';
import { crossDepartment } from './cross-department.ts';
import { managerPeers } from './manager-peers.ts';
import { newJoiners } from './new-joiners.ts';
import { skillExchange } from './skill-exchange.ts';

/** All a program needs but its name. */
export type Template = Omit<ProgramSettings, 'name'>;

export const templates: Record<InputOf<typeof create>['template'], Template> = {
  'skill-exchange': skillExchange,
  'new-joiners': newJoiners,
  'manager-peers': managerPeers,
  'cross-department': crossDepartment,
};
