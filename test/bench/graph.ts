import { parseArgs } from 'node:util';
import type { Attendee } from '../../shared/meetings/hours.ts';
import { chooseTime, seedOf, WINDOW_DAYS } from '../../shared/meetings/rules.ts';
import { DAY, daysLater, HOUR, instant, later, millis } from '../../shared/time.ts';
import { type Random, randomFrom } from './random.ts';

const ZONES = [
  ...['Europe/Berlin', 'Europe/London', 'Europe/Paris', 'Africa/Lagos', 'Asia/Jerusalem', 'Asia/Kolkata'],
  ...[
    'America/New_York',
    'America/Sao_Paulo',
    'America/St_Johns',
    'America/Chicago',
    'Asia/Dubai',
    'Europe/Athens',
  ],
];
const START = '2027-01-04T08:00:00.000Z';
const DAYS = 60;
const MEETINGS = 6;

/** Somebody with five engagements or so a day, for as long as Graph tells of. */
function attendee(random: Random, zone: number): Attendee {
  const busy = [];
  for (let day = 0; day < DAYS; day += 1)
    for (let many = 2 + random.below(4); many > 0; many -= 1) {
      const from = instant(millis(START) + day * DAY + random.below(48) * (HOUR / 2));
      busy.push({ from, to: later(from, (1 + random.below(3)) * (HOUR / 2)) });
    }
  const opens = 60 * (7 + random.below(4));
  const hours = { days: [1, 2, 3, 4, 5], start: opens, end: opens + 8 * 60, timeZone: ZONES[zone] ?? 'UTC' };
  return { hours, busy, likes: random.chance(30) ? ['morning'] : [], hard: random.below(2) };
}

/** How long the planner alone takes to find six times for each of so many pairs, in seconds of this process. */
function planner(pairs: number, seed: number) {
  const random = randomFrom(seed);
  const all = Array.from({ length: pairs }, () => {
    const zone = random.below(ZONES.length);
    const near = random.chance(70) ? zone : (zone + 1 + random.below(3)) % ZONES.length;
    return [attendee(random, zone), attendee(random, near)];
  });
  const before = process.cpuUsage();
  let placed = 0;
  for (const [index, pair] of all.entries())
    for (let number = 0; number < MEETINGS; number += 1) {
      const from = daysLater(START, 1 + number * 7);
      const wanted = {
        minutes: 45,
        from,
        to: daysLater(from, WINDOW_DAYS),
        seed: seedOf(`${index}/${number}`),
      };
      if (chooseTime(pair, wanted)) placed += 1;
    }
  const { user, system } = process.cpuUsage(before);
  return { pairs, meetings: pairs * MEETINGS, placed, cpuSeconds: (user + system) / 1e6 };
}

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
  const plan = planner(Number(values.planned), seed);
  if (Number(values.pairs) === 0) {
    process.stdout.write(`${JSON.stringify({ seed, plan })}\n`);
    return;
  }
  const { booking } = await import('./booking.ts');
  const booked = await booking({
    ...{ pairs: Number(values.pairs), kills: Number(values.kills), seed, meetings: MEETINGS },
    ...(values.traffic ? { traffic: values.traffic } : {}),
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
  booked: Awaited<ReturnType<typeof import('./booking.ts')['booking']>>;
}

function print({ seed, plan, booked }: Found): void {
  const rows = [
    ['seed', seed],
    ['planner: pairs, meetings asked for, placed', `${plan.pairs}, ${plan.meetings}, ${plan.placed}`],
    ['planner: seconds of CPU', plan.cpuSeconds.toFixed(2)],
    ['pairs, mailboxes, zones', `${booked.pairs}, ${booked.mailboxes}, ${booked.zones}`],
    ['meetings booked, of', `${booked.meetings}, ${booked.wanted}`],
    ['killed', `${booked.kills} times`],
    ['requests for each booked pair', booked.callsPerPair.toFixed(2)],
    ['of these: schedules, batches, single', booked.kinds],
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
