import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { realMs } from '../clock/real-time.ts';
import type { Log } from '../log.ts';
import { openAbsence } from './absence.ts';
import type { Answered, Rule } from './arrivals.ts';
import { ALL_WAIT, LONGEST_WAIT_MS, type Turns } from './gate.ts';
import { NotNow } from './outcome.ts';
import { FASTER, SLOWER, SLOWEST } from './pace.ts';
import { openWay } from './way.ts';

// Gives each who asks the next moment that all rules allow, by Redis' own clock, so that all workers together keep one
// pace; and notes it. While all must wait for longer than anybody does there: how long, below nought. KEYS: what left and
// when, how long all must wait, and how much slower they go since. ARGV: its name, the longest wait, then count and ms of
// each rule.
const NEXT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local stopped = tonumber(redis.call('GET', KEYS[2]) or '0')
if stopped - now > tonumber(ARGV[2]) then return math.floor(now - stopped) end
local slower = math.max(1, tonumber(redis.call('GET', KEYS[3]) or '1'))
if slower > 1 then redis.call('SET', KEYS[3], slower * ${FASTER}, 'PX', 600000) end
local at = math.max(now, stopped)
local most = 0
for i = 3, #ARGV, 2 do
  local before = redis.call('ZREVRANGE', KEYS[1], ARGV[i] - 1, ARGV[i] - 1, 'WITHSCORES')[2]
  if before then at = math.max(at, before + ARGV[i + 1] * slower) end
  most = math.max(most, ARGV[i])
end
redis.call('ZADD', KEYS[1], at, ARGV[1])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -2 * most)
redis.call('PEXPIRE', KEYS[1], 60000)
return math.ceil(at - now)`;

// KEYS: how long all must wait, and how much slower they go after it. ARGV: for so long from now on.
const STOP = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local stopped = math.max(now + ARGV[1], tonumber(redis.call('GET', KEYS[1]) or '0'))
redis.call('SET', KEYS[1], stopped, 'PX', math.max(1, math.ceil(stopped - now)))
local slower = tonumber(redis.call('GET', KEYS[2]) or '1')
return redis.call('SET', KEYS[2], math.min(${SLOWEST}, slower * ${SLOWER}), 'PX', 600000)`;

/** What has no answer by then, has none: who asked goes on without. */
const ANSWER_MS = 2_000;
/** Redis is asked again after so long. */
export const AWAY_MS = 1_000;
const LATE_MS = 2;

interface Paced extends Redis {
  nextMoment(left: string, until: string, slower: string, ...given: (string | number)[]): Promise<number>;
  stopAll(until: string, slower: string, ms: number): Promise<unknown>;
}

/** What the workers share on Redis: a connection that does not wait for a server that is away or goes away, and their pace. */
export function openShared(url: string, log: Log) {
  const connection = new Redis(url, {
    maxRetriesPerRequest: null,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    commandTimeout: ANSWER_MS,
    retryStrategy: (times) => Math.min(1_000, times * 50),
  }) as Paced;
  const absence = openAbsence(log);
  const away = absence.told;
  connection.on('error', away).on('close', absence.gone).on('ready', absence.back);
  connection.defineCommand('nextMoment', { numberOfKeys: 3, lua: NEXT });
  connection.defineCommand('stopAll', { numberOfKeys: 2, lua: STOP });

  function turns(name: string, rules: readonly Rule[]): Turns {
    const left = `pairwise:pace:${name}:left`;
    const until = `pairwise:pace:${name}:until`;
    const slower = `pairwise:pace:${name}:slower`;
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
        const wait = await connection
          .nextMoment(left, until, slower, id, LONGEST_WAIT_MS, ...given)
          .catch(() => {
            throw new NotNow(AWAY_MS, null);
          });
        if (wait < 0) throw new NotNow(-wait, ALL_WAIT);
        const moment = realMs() + wait;
        if (wait > 0) await new Promise((turn) => setTimeout(turn, wait));
        return answeredTo(id, moment);
      },
      stop: (ms) => void connection.stopAll(until, slower, ms).catch(away),
    };
  }

  return { connection: connection as Redis, turns, away };
}
