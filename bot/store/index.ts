import { agreements } from './agreements.ts';
import { archive } from './archive.ts';
import { type Aside, openAside } from './aside.ts';
import { assessments } from './assessments.ts';
import { breaks } from './breaks.ts';
import { calendars } from './calendars.ts';
import { checkIns } from './check-ins.ts';
import { conversations } from './conversations.ts';
import { cursors, leases } from './cursors.ts';
import type { Database } from './database.ts';
import { deliveries } from './deliveries.ts';
import { directory } from './directory.ts';
import { enrolments } from './enrolments.ts';
import { evaluations } from './evaluations.ts';
import { figures } from './figures.ts';
import { goals } from './goals.ts';
import { history } from './history.ts';
import { holds } from './holds.ts';
import { introductions } from './introductions.ts';
import { leavers } from './leavers.ts';
import { meetings } from './meetings.ts';
import { notices } from './notices.ts';
import { openDatabase } from './open.ts';
import { orientation } from './orientation.ts';
import { pairingRuns } from './pairing-runs.ts';
import { pairs } from './pairs.ts';
import { people } from './people.ts';
import { privacy } from './privacy.ts';
import { programs } from './programs.ts';
import { proposals } from './proposals.ts';
import { questions } from './questions.ts';
import { recognition } from './recognition.ts';
import { rhythms } from './rhythms.ts';
import { roster } from './roster.ts';
import { rounds } from './rounds.ts';
import { rulings } from './rulings.ts';
import { runs } from './runs.ts';
import { sendings } from './sendings.ts';
import { subscriptions } from './subscriptions.ts';
import { touches } from './touches.ts';
import type { Touch } from './touching.ts';
import { trials } from './trials.ts';
import { waiting } from './waiting.ts';

/** Every noun, with its named queries and the writes that keep it true. */
export const nouns = (db: Database, aside: Aside | null = null) => ({
  people: people(db),
  directory: directory(db),
  leavers: leavers(db),
  conversations: conversations(db),
  programs: programs(db),
  rounds: rounds(db),
  enrolments: enrolments(db),
  waiting: waiting(db),
  assessments: assessments(db),
  proposals: proposals(db),
  pairingRuns: pairingRuns(db),
  rulings: rulings(db),
  pairs: pairs(db),
  introductions: introductions(db),
  agreements: agreements(db),
  goals: goals(db),
  orientation: orientation(db),
  meetings: meetings(db),
  rhythms: rhythms(db),
  breaks: breaks(db),
  calendars: calendars(db),
  subscriptions: subscriptions(db),
  checkIns: checkIns(db),
  trials: trials(db),
  evaluations: evaluations(db),
  recognition: recognition(db),
  questions: questions(db),
  sendings: sendings(db),
  deliveries: deliveries(db),
  holds: holds(db),
  notices: notices(db),
  archive: archive(db),
  figures: figures(db, aside?.reckon),
  privacy: privacy(db),
  runs: runs(db),
  history: history(db),
  cursors: cursors(db),
  leases: leases(db),
  touches: touches(db),
  roster: roster(db),
  transaction: <T>(work: () => Promise<T>) => db.inOrder(work),
  /** Calls back after each transaction with what it wrote to; the last who asks is told. */
  onTouch: (heard: (touches: readonly Touch[]) => void) => db.onTouch(heard),
  close: async () => {
    await aside?.close();
    await db.close();
  },
});

export type Store = ReturnType<typeof nouns>;

/** `url`: `sqlite:path` or `mssql://user:password@host:port/database?…`. Runs the migrations that are missing. */
export const openStore = async (url: string): Promise<Store> =>
  nouns(await openDatabase(url), openAside(url));
