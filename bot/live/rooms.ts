import type { Room } from '../../shared/live.ts';

/** Whose doors read from a table, other than those of the desk. A table that is not named here may be behind any. */
const readers: Record<string, readonly Room[]> = {
  person: [],
  conversation: [],
  enrolment: ['opt-in', 'people'],
  assessment: ['assessment', 'opt-in'],
  wish: ['assessment'],
  proposal: [],
  pair: ['guidance', 'trial', 'opt-in', 'meetings', 'people'],
  pair_member: ['guidance', 'trial', 'opt-in', 'meetings', 'people'],
  agreement: ['guidance', 'opt-in'],
  signature: ['guidance', 'opt-in'],
  goal: ['guidance', 'people'],
  goal_step: ['guidance'],
  lesson: ['guidance'],
  reflection: ['guidance'],
  thanks: ['evaluation'],
  shout_out: ['evaluation'],
  story: ['evaluation'],
  felt_fit: ['evaluation'],
  meeting: ['meetings', 'opt-in'],
  check_in: ['check-ins', 'opt-in', 'people'],
  help: ['check-ins'],
  trial_answer: ['trial', 'opt-in'],
  evaluation: ['evaluation', 'opt-in', 'people'],
  certificate: ['evaluation', 'people'],
  question: ['awareness'],
  outbox: [],
  run: [],
  change: [],
  cursor: [],
  lease: [],
};

/** Not even that something was written here is for anyone's ears but the person's it is about. */
const secret = new Set([
  'enrolment',
  'assessment',
  'wish',
  'check_in',
  'help',
  'trial_answer',
  'evaluation',
  'certificate',
  'question',
  'lesson',
  'reflection',
  'thanks',
  'shout_out',
  'story',
  'felt_fit',
]);

/** Where the desk reads each table; those that only machinery reads are nowhere. */
const desk: Record<string, readonly Room[]> = {
  outbox: ['sendings'],
  run: ['readiness', 'sendings'],
  cursor: ['readiness'],
  change: [],
  lease: [],
  conversation: ['readiness'],
  person: ['readiness', 'people'],
  question: ['questions'],
  story: ['evaluation'],
  program: ['programs', 'rounds', 'people'],
};

const round: readonly Room[] = ['programs', 'rounds', 'people', 'pairing', 'metrics', 'report'];

export const deskRooms = (table: string): readonly Room[] =>
  desk[table] ?? (table in readers ? round : ['*']);

/** Where a person may look again after something about `id` was written; for them alone where it is secret. */
export function ownRooms(table: string, id: string, personId: string): readonly Room[] {
  if (secret.has(table) && id !== personId) return [];
  return readers[table] ?? ['*'];
}
