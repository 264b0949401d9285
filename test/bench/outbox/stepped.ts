import { readFileSync } from 'node:fs';

// Loaded into a process before the product: its wall clock goes ahead by what stands in a file, which is read again at
// a signal.

const file = process.env.CLOCK_AHEAD_FILE ?? '';
const trueNow = Date.now;
let ahead = 0;

function set() {
  ahead = Number(readFileSync(file, 'utf8'));
}

set();
Date.now = () => trueNow() + ahead;
process.on('SIGUSR2', set);
