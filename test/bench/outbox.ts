import { parseArgs } from 'node:util';
import { startCompany } from './outbox/company.ts';
import { announce, bare, type Rate } from './outbox/rate.ts';
import { claims, enqueue } from './outbox/table.ts';

const AT_ONCE = 96;

interface Line {
  mark: string;
  measured: string;
  met: boolean;
}

const usage = ({ cpu, peakMb, seconds, people }: Rate) =>
  `${people} people in ${seconds.toFixed(0)} s, ${cpu.toFixed(1)} s of CPU, ${peakMb.toFixed(0)} MB at most`;

async function atTheLimit(people: number): Promise<Line[]> {
  const company = await startCompany({
    people,
    seed: 1,
    limits: true,
    latencyMs: 100,
    faults: { seed: 1, share: 0.01 },
  });
  const rate = await announce(company, { SENDS_PER_SECOND: '50' });
  await company.close();
  return [
    {
      mark: '(a) at 50 a second, 100 ms away, 1 % faults: at least 98 % of the limit',
      measured: `${rate.requests.toFixed(2)} requests and ${rate.messages.toFixed(2)} messages a second; ${rate.faults} faults; ${usage(rate)}`,
      met: rate.requests >= 49,
    },
    {
      mark: '(a) no refusal provoked',
      measured: `${rate.refused} answered 429 by the limits`,
      met: rate.refused === 0,
    },
  ];
}

async function withoutLimit(people: number): Promise<Line[]> {
  const company = await startCompany({ people, seed: 1 });
  const rate = await announce(company, { SENDS_PER_SECOND: '100000' });
  const loop = await bare(company, rate.bodies, Math.min(people, 5_000), AT_ONCE);
  await company.close();
  const ratio = rate.requests / loop;
  return [
    {
      mark: '(b) limit off: at least half of what a bare loop of fetch gets',
      measured: `${rate.requests.toFixed(0)} requests a second against ${loop.toFixed(0)}: ${ratio.toFixed(2)}; ${usage(rate)}`,
      met: ratio >= 0.5,
    },
  ];
}

async function putting(recipients: number): Promise<Line[]> {
  const { ours, raw } = await enqueue(recipients);
  return [
    {
      mark: '(c) enqueuing: at least half of raw prepared inserts',
      measured: `${ours.toFixed(0)} rows a second against ${raw.toFixed(0)}: ${(ours / raw).toFixed(2)}`,
      met: ours / raw >= 0.5,
    },
  ];
}

async function claimingWith(settled: number): Promise<Line[]> {
  const { empty, full, fileGb } = await claims(settled);
  return [
    {
      mark: `(d) claiming with ${settled.toLocaleString('en')} settled rows: at most twice as long as with none`,
      measured: `${full.toFixed(2)} ms against ${empty.toFixed(2)} ms: ${(full / empty).toFixed(2)}; ${fileGb.toFixed(1)} GB`,
      met: full / empty <= 2,
    },
  ];
}

async function atScale(few: number, many: number): Promise<Line[]> {
  const rates: Rate[] = [];
  for (const people of [few, many]) {
    const company = await startCompany({ people, seed: 1 });
    // Both in the same small heap: what it may not keep, the collector has to find.
    rates.push(
      await announce(company, { SENDS_PER_SECOND: '100000', NODE_OPTIONS: '--max-old-space-size=192' }),
    );
    await company.close();
  }
  const [small, large] = rates as [Rate, Rate];
  return [
    {
      mark: '(c) the launch answers in under a second',
      measured: `${large.launchMs.toFixed(0)} ms for ${large.people} people`,
      met: large.launchMs < 1_000,
    },
    {
      mark: '(c) the server stays responsive: every request under a second',
      measured: `the slowest took ${large.slowestMs.toFixed(0)} ms`,
      met: large.slowestMs < 1_000,
    },
    {
      mark: '(e) memory within 60 MB of that at a hundredth of the size, both in a heap of 192 MB',
      measured: `${large.peakMb.toFixed(0)} MB against ${small.peakMb.toFixed(0)} MB; ${usage(large)}`,
      met: large.peakMb - small.peakMb <= 60,
    },
  ];
}

/** Measures the outbox. `--only a,b` picks; `--small` is a tenth of everything, for a try. */
export async function outbox(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: 'a,b,c,d,e' },
      small: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const size = (people: number) => (values.small ? people / 10 : people);
  const parts: Record<string, () => Promise<Line[]>> = {
    a: () => atTheLimit(size(10_000)),
    b: () => withoutLimit(size(10_000)),
    c: () => putting(size(100_000)),
    d: () => claimingWith(size(10_000_000)),
    e: () => atScale(size(1_000), size(100_000)),
  };
  const lines: Line[] = [];
  for (const name of values.only.split(',')) {
    const found = (await parts[name]?.()) ?? [];
    lines.push(...found);
    if (!values.json)
      for (const { mark, measured, met } of found)
        console.log(`${met ? 'met    ' : 'NOT MET'}  ${mark}\n         ${measured}`);
  }
  if (values.json) console.log(JSON.stringify(lines, null, 2));
}
