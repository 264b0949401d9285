import { parseArgs } from 'node:util';
import { planner } from './graph/planner.ts';

const MEETINGS = 6;

const OPTIONS = {
  pairs: { type: 'string', default: '120' },
  planned: { type: 'string', default: '5000' },
  kills: { type: 'string', default: '3' },
  seed: { type: 'string', default: '7' },
  traffic: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Calls to Graph for each booked pair and for each thousand people read; what the planner costs; how kills are borne. */
export async function graph(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const seed = Number(values.seed);
  const plan = planner(Number(values.planned), MEETINGS, seed);
  if (Number(values.pairs) === 0) {
    process.stdout.write(`${JSON.stringify({ seed, plan })}\n`);
    return;
  }
  const { booking } = await import('./graph/booking.ts');
  const booked = await booking({
    ...{ pairs: Number(values.pairs), kills: Number(values.kills), seed, meetings: MEETINGS },
    ...(values.traffic ? { traffic: values.traffic } : {}),
    progress: (line) => void process.stderr.write(`${line}\n`),
  });
  const found = { seed, plan, booked };
  if (values.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else print(found);
  const limit = (5 * plan.pairs) / 5000;
  if (booked.complaints.length > 0 || plan.cpuSeconds > limit) process.exitCode = 1;
}

interface Found {
  seed: number;
  plan: ReturnType<typeof planner>;
  booked: Awaited<ReturnType<typeof import('./graph/booking.ts')['booking']>>;
}

function print({ seed, plan, booked }: Found): void {
  const rows = [
    ['seed', seed],
    ['planner: pairs, meetings asked for, placed', `${plan.pairs}, ${plan.meetings}, ${plan.placed}`],
    [
      'planner: without a time as hours never meet, as all are taken',
      `${plan.noSharedHours}, ${plan.allTaken}`,
    ],
    ['planner: seconds of CPU', plan.cpuSeconds.toFixed(2)],
    ['pairs, mailboxes, zones', `${booked.pairs}, ${booked.mailboxes}, ${booked.zones}`],
    ['meetings booked, of', `${booked.meetings}, ${booked.wanted}`],
    ['pairs with all of theirs', booked.whole],
    ...Object.entries(booked.reasons).map(([why, count]) => [`not booked: ${why}`, count]),
    ['killed', `${booked.kills} times`],
    ['requests for each booked pair', booked.callsPerPair.toFixed(2)],
    ['of these: schedules, batches (requests in them), single', booked.kinds],
    ['answered 429', booked.refused],
    ['requests for each thousand people read', booked.callsPerThousand.toFixed(2)],
    [
      'most invitations from a mailbox in a minute, recipients in a day',
      `${booked.perMinute}, ${booked.perDay}`,
    ],
    ['complaints of the independent judge', booked.complaints.length],
    ['minutes of the company’s clock until all stood', booked.minutes],
  ];
  for (const [name, value] of rows) process.stdout.write(`${String(name).padEnd(66)} ${value}\n`);
  for (const complaint of booked.complaints.slice(0, 10)) process.stdout.write(`  ${complaint}\n`);
}
