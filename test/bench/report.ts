import { peakMb } from './instance.ts';

/** One thing that was measured, and what it may be. */
export interface Case {
  case: string;
  value: number;
  unit: string;
  /** The mark it is held to, if any: at most, or at least, so much. */
  atMost?: number;
  atLeast?: number;
  /** Of the processes that did the work, in this case. */
  cpuMs: number;
  peakMb: number;
  /** What else is worth knowing of it. */
  also?: Record<string, string | number | boolean>;
}

export type Report = (measured: Case) => void;

const round = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));

/** Each case as it comes: a line of JSON `{bench, case, value, unit, mark, met, cpuMs, peakMb}`, or a row to read. */
export function openReport(bench: string, json: boolean, print = toScreen): Report {
  return ({ case: name, value, unit, atMost, atLeast, also, ...spent }) => {
    const mark = atMost ?? atLeast ?? null;
    const met = mark === null ? null : value <= (atMost ?? value) && value >= (atLeast ?? value);
    const [cpuMs, peak] = [Math.round(spent.cpuMs), Math.round(spent.peakMb)];
    if (json)
      return print(
        JSON.stringify({
          bench,
          case: name,
          value: round(value),
          unit,
          mark,
          met,
          cpuMs,
          peakMb: peak,
          ...also,
        }),
      );
    const bound =
      mark === null ? '' : `${atMost === undefined ? '≥' : '≤'} ${mark}  ${met ? 'met' : 'NOT MET'}`;
    const more = Object.entries(also ?? {}).map(([what, found]) => `${what} ${found}`);
    print(
      [
        name.padEnd(44),
        `${round(value).toLocaleString('en')} ${unit}`.padEnd(26),
        bound.padEnd(18),
        `${cpuMs.toLocaleString('en')} ms CPU`.padStart(16),
        `${peak} MB`.padStart(8),
        more.length > 0 ? `  ${more.join(', ')}` : '',
      ].join(' '),
    );
  };
}

/** What this process spends from now on, whenever it is asked. */
export function spending(): () => { cpuMs: number; peakMb: number } {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return { cpuMs: (user + system) / 1000, peakMb: peakMb() };
  };
}

const toScreen = (line: string): unknown => process.stdout.write(`${line.trimEnd()}\n`);
