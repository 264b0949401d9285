import { agreements } from './agreements.ts';
import { assessments } from './assessments.ts';
import { checkIns } from './check-ins.ts';
import { conversations } from './conversations.ts';
import { cursors, leases } from './cursors.ts';
import type { Database } from './database.ts';
import { enrolments } from './enrolments.ts';
import { evaluations } from './evaluations.ts';
import { figures } from './figures.ts';
import { goals } from './goals.ts';
import { history } from './history.ts';
import { meetings } from './meetings.ts';
import { openDatabase } from './open.ts';
import { pairs } from './pairs.ts';
import { people } from './people.ts';
import { privacy } from './privacy.ts';
import { programs } from './programs.ts';
import { proposals } from './proposals.ts';
import { questions } from './questions.ts';
import { rounds } from './rounds.ts';
import { runs } from './runs.ts';
import { sendings } from './sendings.ts';
import { trials } from './trials.ts';

/** Every noun, with its named queries and the writes that keep it true. */
export const nouns = (db: Database) => ({
  people: people(db),
  conversations: conversations(db),
  programs: programs(db),
  rounds: rounds(db),
  enrolments: enrolments(db),
  assessments: assessments(db),
  proposals: proposals(db),
  pairs: pairs(db),
  agreements: agreements(db),
  goals: goals(db),
  meetings: meetings(db),
  checkIns: checkIns(db),
  trials: trials(db),
  evaluations: evaluations(db),
  questions: questions(db),
  sendings: sendings(db),
  figures: figures(db),
  privacy: privacy(db),
  runs: runs(db),
  history: history(db),
  cursors: cursors(db),
  leases: leases(db),
  transaction: <T>(work: () => Promise<T>) => db.transaction(work),
  close: () => db.close(),
});

export type Store = ReturnType<typeof nouns>;

/** `url`: `sqlite:path` or `mssql://user:password@host:port/database?…`. Runs the migrations that are missing. */
export const openStore = async (url: string): Promise<Store> => nouns(await openDatabase(url));
