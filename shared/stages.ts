/** The life of a round, in its order. Folders, doors, timers and tests carry these names. */
export const stageNames = [
  'awareness',
  'opt-in',
  'assessment',
  'pairing',
  'guidance',
  'meetings',
  'check-ins',
  'trial',
  'evaluation',
] as const;

export type StageName = (typeof stageNames)[number];

/** The rooms of the coordinators' desk, beside the stages. */
export const officeNames = [
  'programs',
  'rounds',
  'readiness',
  'questions',
  'sendings',
  'metrics',
  'report',
  'privacy',
  'people',
] as const;

export type OfficeName = (typeof officeNames)[number];
