import type { PairingRun, RunKind, RunStep } from '../../../shared/pairing/run.ts';
import { type PairingSettings, usualSettings } from '../../../shared/pairing/settings.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isOpen, type Round, stateOf } from '../../../shared/round.ts';
import { type Instant, later, MINUTE } from '../../../shared/time.ts';
import { type App, newId } from '../../app.ts';
import { compared } from './compared.ts';
import { makeProposal } from './make-proposal.ts';
import type { Listening } from './match.ts';

/** A round that may be paired now: with its term its pairs end, so that one made later would end as it begins. */
export async function openRound({ store, clock }: App, roundId: string): Promise<Round> {
  const round = await store.rounds.get(roundId);
  if (!round?.announcedAt || !isOpen(round)) throw new Refusal('round-not-open');
  if (stateOf(round, clock.now()) === 'closing') throw new Refusal('term-is-over');
  return round;
}

/** What the last proposal was made with; before there is one, what the program says. */
export async function settingsAtHand({ store }: App, round: Round): Promise<PairingSettings> {
  const latest = await store.proposals.latest(round.id);
  const run = latest && (await store.pairingRuns.ofProposal(latest.id));
  return run?.settings ?? usualSettings(round.settings);
}

interface Order {
  kind: RunKind;
  settings: PairingSettings;
  by: string | null;
}

/** One run of a round at a time: gives back the one under way, if there is one. */
export async function begin(app: App, round: Round, { kind, settings, by }: Order): Promise<PairingRun> {
  const { store, clock } = app;
  const now = clock.now();
  const unset = { stopAt: null, endedAt: null, outcome: null, reason: null, proposalId: null, quality: null };
  const fresh: Omit<PairingRun, 'number'> = {
    id: newId(),
    roundId: round.id,
    kind,
    settings,
    startedAt: now,
    heardAt: now,
    step: 'reading',
    done: 0,
    ...unset,
  };
  const run = await store.transaction(
    async () => (await store.pairingRuns.underWay(round.id)) ?? (await store.pairingRuns.begin(fresh)),
  );
  if (run.id === fresh.id) void goOn(app, run, by);
  return run;
}

/** Works on a run until it has ended. */
export const goOn = (app: App, run: PairingRun, by: string | null): Promise<void> =>
  app.errands.run(run.id, (signal) => carryOut(app, run, by, signal));

async function carryOut(app: App, run: PairingRun, by: string | null, called: AbortSignal): Promise<void> {
  const { store, clock } = app;
  const { listening, quiet } = heard(app, run, called);
  try {
    if (run.stopAt) throw new Refusal('stopped');
    const round = await openRound(app, run.roundId);
    if (run.kind === 'proposal') await makeProposal(app, round, run, by, listening);
    else await compared(app, round, run, listening);
  } catch (error) {
    const stopped = (await store.pairingRuns.get(run.id))?.stopAt;
    // Called off because the server ends: the run stays under way, and is gone on with elsewhere or later.
    if (called.aborted && !stopped) return;
    const outcome = stopped ? ('stopped' as const) : ('failed' as const);
    await store.pairingRuns.end(run.id, { outcome, reason: stopped ? null : reasonOf(error) }, clock.now());
    if (!stopped && !(error instanceof Refusal)) throw error;
  } finally {
    quiet();
  }
}

const reasonOf = (error: unknown): PairingRun['reason'] =>
  error instanceof Refusal
    ? { code: error.code, detail: error.detail }
    : { code: 'pairing-broke', detail: {} };

const BEAT_MS = 500;

/** Tells the store how far it has come, and hears from it, whichever server was asked, that it shall stop. */
function heard({ store, clock, errands, log }: App, { id }: PairingRun, signal: AbortSignal) {
  let at: { step: RunStep; done: number } = { step: 'reading', done: 0 };
  const beat = async () => {
    await store.pairingRuns.advance(id, at.step, at.done, clock.now());
    if ((await store.pairingRuns.get(id))?.stopAt) errands.callOff(id);
  };
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log.error({ err: error, run: id }, 'errand.bug'));
  }, BEAT_MS);
  const listening: Listening = {
    signal,
    onProgress: ({ step, done }) => {
      at = { step, done: Math.floor(99 * done) };
    },
  };
  return { listening, quiet: () => clearInterval(timer) };
}

const LOST_AFTER = 2 * MINUTE;

/** Runs whose server is gone. */
export const lost = ({ store }: App, now: Instant) => store.pairingRuns.silentSince(later(now, -LOST_AFTER));

export const lostKey = ({ id }: PairingRun) => `pairing.go-on/${id}`;

/** Under way in this very server, it is not begun twice. */
export const goOnWith = (app: App, run: PairingRun): Promise<void> => goOn(app, run, null);
