import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { simulate } from './simulate.ts';
import type { Sums } from './sums.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '240' },
    weeks: { type: 'string', default: '16' },
    seed: { type: 'string', default: '7' },
    faults: { type: 'boolean', default: false },
    traffic: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

function whole(name: 'people' | 'weeks' | 'seed'): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value > 0) return value;
  process.stderr.write(`--${name} wants a whole number above 0.\n`);
  process.exit(2);
}

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
        .map(([reason, count]) => `${count} ${reason}`)
        .join(', ') || '0';

const bar = new SingleBar({
  format: '{bar} {percentage} % of the round',
  stream: process.stderr,
  hideCursor: true,
});
if (process.stderr.isTTY) bar.start(1000, 0);
const played = await simulate({
  people: whole('people'),
  weeks: whole('weeks'),
  seed: whole('seed'),
  faults: values.faults,
  ...(values.traffic ? { traffic: values.traffic } : {}),
  onProgress: (share) => bar.update(Math.round(share * 1000)),
});
bar.stop();
const { sums, kills, seconds } = played;
await played.close();
if (values.json) console.log(JSON.stringify({ ...sums, kills, seconds }));
else {
  for (const [name, label] of Object.entries(words))
    console.log(`${label.padEnd(20)} ${spelled(sums[name as keyof Sums])}`);
  if (values.faults) console.log(`${'killed'.padEnd(20)} ${kills} times`);
  console.log(`${'seconds'.padEnd(20)} ${seconds}`);
}
