import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Log } from '../log.ts';
import type { Turns } from './gate.ts';
import { NotNow } from './outcome.ts';
import type { Answered, Rule } from './pace.ts';
import { realMs } from './real-time.ts';
import { openWay } from './way.ts';

// Gives each who asks the next moment that all rules allow, by Redis' own clock, so that all workers together keep one
// pace; and notes it. KEYS: what left and when, and how long all must wait. ARGV: its name, then count and ms of each rule.
const NEXT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local at = math.max(now, tonumber(redis.call('GET', KEYS[2]) or '0'))
local most = 0
for i = 2, #ARGV, 2 do
  local before = redis.call('ZREVRANGE', KEYS[1], ARGV[i] - 1, ARGV[i] - 1, 'WITHSCORES')[2]
  if before then at = math.max(at, before + ARGV[i + 1]) end
  most = math.max(most, ARGV[i])
end
redis.call('ZADD', KEYS[1], at, ARGV[1])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -2 * most)
redis.call('PEXPIRE', KEYS[1], 60000)
return math.ceil(at - now)`;

const STOP = `
local time = redis.call('TIME')
return redis.call('SET', KEYS[1], time[1] * 1000 + time[2] / 1000 + ARGV[1], 'PX', ARGV[1])`;

const AWAY_MS = 1_000;
const LATE_MS = 2;

interface Paced extends Redis {
  nextMoment(left: string, until: string, ...given: (string | number)[]): Promise<number>;
  stopAll(until: string, ms: number): Promise<unknown>;
}

/** What the workers share on Redis: a connection that does not wait for a server that is away, and their pace. */
export function openShared(url: string, log: Log) {
  const connection = new Redis(url, {
    maxRetriesPerRequest: null,
    enableOfflineQueue: false,
    retryStrategy: (times) => Math.min(1_000, times * 50),
  }) as Paced;
  connection.on('error', (error: Error) => log.warn({ reason: error.message }, 'outbox.redis'));
  connection.defineCommand('nextMoment', { numberOfKeys: 2, lua: NEXT });
  connection.defineCommand('stopAll', { numberOfKeys: 1, lua: STOP });
  const away = (error: Error) => log.warn({ reason: error.message }, 'outbox.redis');

  function turns(name: string, rules: readonly Rule[]): Turns {
    const left = `pairwise:pace:${name}:left`;
    const until = `pairwise:pace:${name}:until`;
    const given = rules.flatMap(({ count, ms }) => [count, ms]);
    const way = openWay();

    /** An answer that took longer than the quickest: what it answers may have arrived later by as much, and counts from then. */
    const answeredTo = (id: string, moment: number): Answered => {
      const went = realMs();
      return (served) => {
        const late = realMs() - moment - way.shortest();
        if (served) way.learn(realMs() - went);
        if (late > LATE_MS) connection.zadd(left, 'XX', 'INCR', late, id).catch(away);
      };
    };

    return {
      async next() {
        const id = randomUUID();
        const wait = await connection.nextMoment(left, until, id, ...given).catch(() => {
          throw new NotNow(AWAY_MS, null);
        });
        const moment = realMs() + wait;
        if (wait > 0) await new Promise((turn) => setTimeout(turn, wait));
        return answeredTo(id, moment);
      },
      stop: (ms) => void connection.stopAll(until, ms).catch(away),
    };
  }

  return { connection: connection as Redis, turns };
}
