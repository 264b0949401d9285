import type { OfficeName, StageName } from '../shared/stages.ts';
import { officeNames, stageNames } from '../shared/stages.ts';
import { metrics } from './office/metrics/index.ts';
import { people } from './office/people/index.ts';
import { privacy } from './office/privacy/index.ts';
import { programs } from './office/programs/index.ts';
import { wordingDoors } from './office/programs/wording.ts';
import { questions } from './office/questions/index.ts';
import { readiness } from './office/readiness/index.ts';
import { reports } from './office/report/index.ts';
import { rounds } from './office/rounds/index.ts';
import { sendings } from './office/sendings/index.ts';
import type { Stage } from './stage.ts';
import { assessment } from './stages/assessment/index.ts';
import { among, awareness, lost, unknown, welcome as welcomeCommand } from './stages/awareness/index.ts';
import { checkIns } from './stages/check-ins/index.ts';
import { evaluation } from './stages/evaluation/index.ts';
import { guidance } from './stages/guidance/index.ts';
import { meetings } from './stages/meetings/index.ts';
import { optIn } from './stages/opt-in/index.ts';
import { pairing } from './stages/pairing/index.ts';
import { trial } from './stages/trial/index.ts';

/** A name without its stage does not compile. */
const byStage: Record<StageName, Stage> = {
  awareness,
  'opt-in': optIn,
  assessment,
  pairing,
  guidance,
  meetings,
  'check-ins': checkIns,
  trial,
  evaluation,
};

const wordings = stageNames.flatMap((name) => byStage[name].wordings ?? []);

const office: Record<OfficeName, Stage> = {
  programs: { ...programs, doors: [...(programs.doors ?? []), ...wordingDoors(wordings)] },
  rounds,
  readiness,
  questions,
  sendings,
  metrics,
  report: reports,
  privacy,
  people,
};

export const stages: readonly Stage[] = [
  ...officeNames.map((name) => office[name]),
  ...stageNames.map((name) => byStage[name]),
];

/** What the chat falls back on: for what nobody understands, who has just come, and where we are one among many. */
export const chatting = {
  fallback: [unknown, lost],
  welcome: welcomeCommand.name,
  among: among.name,
} as const;
