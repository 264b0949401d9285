import { MOST_SEED, typed, whole } from '../command.ts';
import { planner } from './graph/planner.ts';
import { peakMb } from './instance.ts';
import { type Case, openReport, type Report, spending } from './report.ts';

const MEETINGS = 6;

const OPTIONS = {
  pairs: { type: 'string', default: '120' },
  planned: { type: 'string', default: '5000' },
  kills: { type: 'string', default: '3' },
  seed: { type: 'string', default: '7' },
  traffic: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const MOST_PAIRS = 100_000;
const MOST_KILLS = 100;

/** The planner alone: so many seconds of CPU for 5,000 pairs. */
const PLANNED_SECONDS = 5;

/** Calls to Graph for each booked pair and for each thousand people read; what the planner costs; how kills are borne. */
export async function graph(args: string[]): Promise<void> {
  const values = typed(args, OPTIONS);
  const seed = whole('seed', values.seed, 0, MOST_SEED);
  const pairs = whole('pairs', values.pairs, 0, MOST_PAIRS);
  const kills = whole('kills', values.kills, 0, MOST_KILLS);
  const toPlan = whole('planned', values.planned, 1, MOST_PAIRS);
  const report = openReport('graph', values.json);
  planned(report, planner(toPlan, MEETINGS, seed));
  if (pairs === 0) return;
  const { booking } = await import('./graph/booking.ts');
  const spent = spending();
  const booked = await booking({
    ...{ pairs, kills, seed, meetings: MEETINGS },
    ...(values.traffic ? { traffic: values.traffic } : {}),
    progress: (line) => void process.stderr.write(`${line}\n`),
  });
  const of = (name: string, value: number, unit: string, more: Partial<Case> = {}) =>
    report({ case: name, value, unit, ...spent(), ...more });
  of('meetings booked', booked.meetings, `of ${booked.wanted}`, {
    also: {
      ...{ pairs: booked.pairs, mailboxes: booked.mailboxes, zones: booked.zones, whole: booked.whole },
      ...booked.reasons,
      ...{ kills: booked.kills, minutes: booked.minutes },
    },
  });
  of('requests for each booked pair', booked.callsPerPair, 'requests', { also: { kinds: booked.kinds } });
  of('requests for each thousand people read', booked.callsPerThousand, 'requests');
  of('answered 429', booked.refused, 'requests', { atMost: 0 });
  of('most invitations of a mailbox in a minute', booked.perMinute, 'invitations', { atMost: 30 });
  of('most recipients of a mailbox in a day', booked.perDay, 'recipients', { atMost: 10_000 });
  of('complaints of the independent judge', booked.complaints.length, 'complaints', { atMost: 0 });
  for (const complaint of booked.complaints.slice(0, 10)) process.stderr.write(`${complaint}\n`);
  if (booked.complaints.length > 0) process.exitCode = 1;
}

function planned(report: Report, plan: ReturnType<typeof planner>): void {
  report({
    ...{ case: `times for ${plan.pairs} pairs`, value: plan.cpuSeconds, unit: 's of CPU' },
    atMost: (PLANNED_SECONDS * plan.pairs) / 5000,
    ...{ cpuMs: plan.cpuSeconds * 1000, peakMb: peakMb() },
    also: {
      ...{ meetings: plan.meetings, placed: plan.placed },
      ...{ hoursNeverMeet: plan.noSharedHours, allTaken: plan.allTaken },
    },
  });
}
