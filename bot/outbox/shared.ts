import { Redis } from 'ioredis';
import type { Log } from '../log.ts';
import { type Gate, openRefusals } from './gate.ts';
import { NotNow } from './outcome.ts';

// Gives each who asks the next free moment, by Redis' own clock, so that all workers together keep one pace.
const NEXT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local next = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
redis.call('SET', KEYS[1], next + ARGV[1], 'PX', 600000)
return math.ceil(next - now)`;

const RESERVE = 1.02;
const STOP_MS = 1_000;

interface Paced extends Redis {
  nextMoment(key: string, gapMs: number): Promise<number>;
}

/** What the workers share on Redis: a connection that does not wait for a server that is away, and the gates' pace. */
export function openShared(url: string, log: Log) {
  const connection = new Redis(url, {
    maxRetriesPerRequest: null,
    enableOfflineQueue: false,
    retryStrategy: (times) => Math.min(1_000, times * 50),
  }) as Paced;
  connection.on('error', (error: Error) => log.warn({ reason: error.message }, 'outbox.redis'));
  connection.defineCommand('nextMoment', { numberOfKeys: 1, lua: NEXT });

  function gate(name: string, perSecond: number): Gate {
    const key = `pairwise:pace:${name}`;
    const gap = (1000 * RESERVE) / perSecond;
    const together = openRefusals();
    const next = (gapMs: number) =>
      connection.nextMoment(key, gapMs).catch(() => {
        throw new NotNow(STOP_MS, null);
      });
    return {
      async pass() {
        const wait = await next(gap);
        if (wait > 0) await new Promise((turn) => setTimeout(turn, wait));
      },
      refused(whom, afterMs) {
        if (together(whom)) next(afterMs ?? STOP_MS).catch((error: NotNow) => log.warn(error.message));
      },
    };
  }

  return { connection: connection as Redis, gate };
}
