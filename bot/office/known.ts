import type { Program } from '../../shared/program.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Round } from '../../shared/round.ts';
import type { App } from '../app.ts';

/** Refuses `no-such-program`. */
export async function programOf({ store }: App, programId: string): Promise<Program> {
  const program = await store.programs.get(programId);
  if (!program) throw new Refusal('no-such-program');
  return program;
}

/** Refuses `no-such-round`. */
export async function roundOf({ store }: App, roundId: string): Promise<Round> {
  const round = await store.rounds.get(roundId);
  if (!round) throw new Refusal('no-such-round');
  return round;
}
