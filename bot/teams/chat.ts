import type { Words } from '../refusals.ts';
import type { Command, Stage } from '../stage.ts';
import type { Teams } from './send.ts';

/** What a turn answers from. */
export interface Chat {
  stages: readonly Stage[];
  /** Answers whatever no command knows; the second, when the first has just been the answer. */
  fallback: readonly [Command, Command];
  /** Answers who has just come: said once for each person, however often the app is installed. */
  welcome: string;
  /** Posted where we are named among others: nothing of anyone in particular. */
  among: string;
  words: Words;
  teams: Pick<Teams, 'say' | 'update'>;
}
