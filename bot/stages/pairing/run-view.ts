import type { RunView } from '../../../shared/pairing/contract.ts';
import type { PairingRun } from '../../../shared/pairing/run.ts';
import { everyone, speak } from '../../texts.ts';
import { refusals } from './texts.ts';

export const runView = (run: PairingRun): RunView => ({
  id: run.id,
  kind: run.kind,
  settings: run.settings,
  startedAt: run.startedAt,
  step: run.step,
  done: run.outcome === 'done' ? 100 : run.done,
  endedAt: run.endedAt,
  outcome: run.outcome,
  why: run.reason && inWords(run.reason),
  quality: run.quality,
});

const inWords = ({ code, detail }: NonNullable<PairingRun['reason']>): string =>
  speak<string>(refusals, everyone)(code, detail);
