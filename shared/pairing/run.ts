import type { Instant } from '../time.ts';
import type { PairingSettings } from './settings.ts';

/** A proposal is kept and can be published; a comparison only says what other settings would bring. */
export type RunKind = 'proposal' | 'comparison';

export const runSteps = ['reading', 'candidates', 'solving', 'pricing', 'seating', 'looking-closer'] as const;
export type RunStep = (typeof runSteps)[number];

export type RunOutcome = 'done' | 'stopped' | 'failed';

/** One run of the engine, as facts; it works on while its request has long been answered. */
export interface PairingRun {
  id: string;
  roundId: string;
  /** The how-manieth of its round. */
  number: number;
  kind: RunKind;
  settings: PairingSettings;
  startedAt: Instant;
  /** The last sign of life; a run that gives none was lost with its server, and is begun again. */
  heardAt: Instant;
  step: RunStep;
  /** 0 to 100. */
  done: number;
  /** Somebody asked it to stop. */
  stopAt: Instant | null;
  endedAt: Instant | null;
  outcome: RunOutcome | null;
  /** Why it failed: a refusal's code and its detail. */
  reason: { code: string; detail: Record<string, string | number> } | null;
  proposalId: string | null;
  quality: Quality | null;
}

export const BARS = 10;

/** What a pairing comes to, in numbers that name nobody. */
export interface Quality {
  people: number;
  paired: number;
  waiting: number;
  threes: number;
  /** The result was checked against its certificate. */
  proven: boolean;
  /** People whose partner offers something they mainly want. */
  covered: number;
  /** People who waited before, and how many of them wait again; missing in runs of earlier days. */
  again?: { people: number; waiting: number };
  relaxed: number;
  underFloor: number;
  total: number;
  mean: number;
  weakest: number;
  /** How many pairs score in each tenth of the range, the lowest first. */
  spread: number[];
  /** Couples who would both score higher with each other than with whom they have. */
  rathers: number;
  /** Pairs that are as in the proposal it is compared with; null where there was none. */
  same: number | null;
}

export function spreadOf(scores: readonly number[]): number[] {
  const bars = new Array<number>(BARS).fill(0);
  for (const score of scores) {
    const bar = Math.min(BARS - 1, Math.floor((score * BARS) / 1000));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}
