import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { realMs } from '../clock/real-time.ts';
import { LONGEST_WAIT_MS } from './gate.ts';
import { NotNow } from './outcome.ts';
import type { Places } from './places.ts';
import { AWAY_MS } from './shared.ts';

// KEYS: who is inside, and until when at the latest, should its worker die. ARGV: its name, how many may be, for so long.
const ENTER = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`;

const LONGEST_MS = 60_000;
const LOOK_AGAIN_MS = 50;

interface Entering extends Redis {
  enterPlace(inside: string, name: string, most: number, ms: number): Promise<0 | 1>;
}

/** So many at once in a mailbox, whichever workers they are of. */
export function sharedPlaces(redis: Redis, atOnce: number): Places {
  const connection = redis as Entering;
  connection.defineCommand('enterPlace', { numberOfKeys: 1, lua: ENTER });

  async function enter(inside: string, name: string): Promise<void> {
    const began = realMs();
    for (;;) {
      const entered = await connection.enterPlace(inside, name, atOnce, LONGEST_MS).catch(() => 0);
      if (entered) return;
      if (realMs() > began + LONGEST_WAIT_MS) throw new NotNow(AWAY_MS, null);
      await new Promise((again) => setTimeout(again, LOOK_AGAIN_MS));
    }
  }

  return {
    async inside(id, work) {
      const inside = `pairwise:inside:${id}`;
      const name = randomUUID();
      await enter(inside, name);
      try {
        return await work();
      } finally {
        await connection.zrem(inside, name).catch(() => 0);
      }
    },
  };
}
