import { SingleBar } from 'cli-progress';
import { command, MOST_PEOPLE, MOST_SEED, typed, whole } from '../command.ts';
import { simulate } from './simulate.ts';
import type { Sums } from './sums.ts';

const usage = `npm run simulate -- [--people 240] [--weeks 17] [--seed 7] [--faults] [--traffic FILE] [--json]

  --people    how many work in the company
  --weeks     how long the round is watched; it takes some 17 weeks to its end
  --seed      which company is drawn; without --faults, which fall when they will, the same seed tells the same story
  --faults    Microsoft fails at random, one in fifty has blocked the bot, the product is killed twenty times
  --traffic   a file for the record of all traffic, as JSON lines
  --json      the sums as one line of JSON`;

const options = {
  people: { type: 'string', default: '240' },
  weeks: { type: 'string', default: '17' },
  seed: { type: 'string', default: '7' },
  faults: { type: 'boolean', default: false },
  traffic: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const MOST_WEEKS = 104;

const words: Record<keyof Sums, string> = {
  audience: 'audience',
  reached: 'reached',
  unreachable: 'unreachable',
  joined: 'joined',
  declined: 'declined',
  silent: 'silent',
  assessed: 'assessed',
  pairs: 'pairs',
  threes: 'groups of three',
  waiting: 'waiting',
  meetingsBooked: 'meetings booked',
  meetingsHeld: 'meetings held',
  checkInsSent: 'check-ins sent',
  checkInsAnswered: 'check-ins answered',
  completed: 'pairs completed',
  endedEarly: 'pairs ended early',
  messagesSent: 'messages sent',
};

const spelled = (value: number | Record<string, number>): string =>
  typeof value === 'number'
    ? String(value)
    : Object.entries(value)
        .map(([reason, count]) => `${count} ${reason.replaceAll('-', ' ')}`)
        .join(', ') || '0';

function openBar(): { update(share: number): void; stop(): void } {
  const bar = new SingleBar({
    format: '{bar} {percentage} % of the round',
    stream: process.stderr,
    hideCursor: true,
  });
  if (process.stderr.isTTY) bar.start(1000, 0);
  return { update: (share) => bar.update(Math.round(share * 1000)), stop: () => bar.stop() };
}

await command(usage, async (args) => {
  const { people, weeks, seed, faults, traffic, json } = typed(args, options);
  const wanted = {
    people: whole('people', people, 1, MOST_PEOPLE),
    weeks: whole('weeks', weeks, 1, MOST_WEEKS),
    seed: whole('seed', seed, 0, MOST_SEED),
    faults,
    ...(traffic ? { traffic } : {}),
  };
  const bar = openBar();
  const { sums, kills, seconds, close } = await simulate({ ...wanted, onProgress: bar.update });
  bar.stop();
  await close();
  if (json) return console.log(JSON.stringify({ ...sums, kills, seconds }));
  for (const [name, label] of Object.entries(words))
    console.log(`${label.padEnd(20)} ${spelled(sums[name as keyof Sums])}`);
  if (faults) console.log(`${'killed'.padEnd(20)} ${kills} times`);
  console.log(`${'seconds'.padEnd(20)} ${seconds}`);
});
