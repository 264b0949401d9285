import { some, typed } from '../command.ts';
import { startCompany } from './outbox/company.ts';
import { announce, bare, type Rate } from './outbox/rate.ts';
import { claims, enqueue } from './outbox/table.ts';
import { openReport, type Report, spending } from './report.ts';

const AT_ONCE = 96;
const PARTS = ['a', 'b', 'c', 'd', 'e'];

const spentBy = ({ cpu, peakMb }: Rate) => ({ cpuMs: cpu * 1000, peakMb });

async function atTheLimit(people: number, report: Report): Promise<void> {
  const company = await startCompany({
    people,
    seed: 1,
    limits: true,
    latencyMs: 100,
    faults: { seed: 1, share: 0.01 },
  });
  const rate = await announce(company, { SENDS_PER_SECOND: '50' });
  await company.close();
  const { seconds, faults, messages } = rate;
  report({
    ...{
      case: '(a) at 50 a second, 100 ms away, 1 % faults',
      value: rate.requests,
      unit: 'requests a second',
    },
    ...{ atLeast: 49, ...spentBy(rate) },
    also: { people, seconds: Math.round(seconds), faults, messagesASecond: Number(messages.toFixed(2)) },
  });
  report({
    ...{ case: '(a) refusals provoked', value: rate.refused, unit: 'answers of 429', atMost: 0 },
    ...spentBy(rate),
  });
}

async function withoutLimit(people: number, report: Report): Promise<void> {
  const company = await startCompany({ people, seed: 1 });
  const rate = await announce(company, { SENDS_PER_SECOND: '100000' });
  const loop = await bare(company, rate.bodies, Math.min(people, 5_000), AT_ONCE);
  await company.close();
  report({
    ...{
      case: '(b) limit off, of a bare loop of fetch',
      value: rate.requests / loop,
      unit: 'times',
      atLeast: 0.5,
    },
    ...spentBy(rate),
    also: { people, requestsASecond: Math.round(rate.requests), bareLoop: Math.round(loop) },
  });
}

async function putting(recipients: number, report: Report): Promise<void> {
  const spent = spending();
  const { ours, raw } = await enqueue(recipients);
  report({
    ...{ case: '(c) enqueuing, of raw prepared inserts', value: ours / raw, unit: 'times', atLeast: 0.5 },
    ...spent(),
    also: { recipients, rowsASecond: Math.round(ours), raw: Math.round(raw) },
  });
}

async function claimingWith(settled: number, report: Report): Promise<void> {
  const spent = spending();
  const { empty, full, fileGb } = await claims(settled);
  report({
    ...{
      case: '(d) claiming beside settled rows, of without',
      value: full / empty,
      unit: 'times',
      atMost: 2,
    },
    ...spent(),
    also: {
      settled,
      ms: Number(full.toFixed(2)),
      without: Number(empty.toFixed(2)),
      gb: Number(fileGb.toFixed(1)),
    },
  });
}

async function atScale(few: number, many: number, report: Report): Promise<void> {
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
  const of = (name: string, value: number, unit: string, atMost: number, also = {}) =>
    report({ case: name, value, unit, atMost, ...spentBy(large), also: { people: large.people, ...also } });
  of('(c) the launch answers', large.launchMs, 'ms', 1_000);
  of('(c) the slowest request meanwhile', large.slowestMs, 'ms', 1_000);
  of('(e) memory beyond a hundredth of the size', large.peakMb - small.peakMb, 'MB', 60, {
    ...{ mb: Math.round(large.peakMb), ofSmall: Math.round(small.peakMb), heapMb: 192 },
    seconds: Math.round(large.seconds),
  });
}

/** Measures the outbox. `--only a,b` picks; `--small` is a tenth of everything, for a try. */
export async function outbox(args: string[]): Promise<void> {
  const values = typed(args, {
    only: { type: 'string', default: PARTS.join() },
    small: { type: 'boolean' },
    json: { type: 'boolean', default: false },
  });
  const report = openReport('outbox', values.json);
  const size = (people: number) => (values.small ? people / 10 : people);
  const parts: Record<string, () => Promise<void>> = {
    a: () => atTheLimit(size(10_000), report),
    b: () => withoutLimit(size(10_000), report),
    c: () => putting(size(100_000), report),
    d: () => claimingWith(size(10_000_000), report),
    e: () => atScale(size(1_000), size(100_000), report),
  };
  for (const name of some('only', values.only, PARTS)) await parts[name]?.();
}
