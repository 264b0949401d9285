import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { type Conversations, MUCH } from './conversations.ts';
import { LONGEST_WAIT_MS } from './gate.ts';
import { NotNow } from './outcome.ts';
import { perConversation } from './pace.ts';
import { AWAY_MS } from './shared.ts';

// Reserves the next moment that all rules allow, by Redis' own clock; where that is further away than anybody waits,
// nothing is reserved and the wait comes back below nought. KEYS: what was said there and when. ARGV: its name, the
// longest wait, then count and ms of each rule.
const SPEAK = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local at = now
local most = 0
for i = 3, #ARGV, 2 do
  local before = redis.call('ZREVRANGE', KEYS[1], ARGV[i] - 1, ARGV[i] - 1, 'WITHSCORES')[2]
  if before then at = math.max(at, before + ARGV[i + 1]) end
  most = math.max(most, ARGV[i])
end
if at - now > tonumber(ARGV[2]) then return math.floor(now - at) end
redis.call('ZADD', KEYS[1], at, ARGV[1])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -most - 1)
redis.call('PEXPIRE', KEYS[1], 60000)
return math.ceil(at - now)`;

interface Speaking extends Redis {
  speak(said: string, ...given: (string | number)[]): Promise<number>;
}

/** The pace of each conversation, whichever worker speaks in it. */
export function sharedConversations(redis: Redis): Conversations {
  const connection = redis as Speaking;
  connection.defineCommand('speak', { numberOfKeys: 1, lua: SPEAK });
  const rules = perConversation.flatMap(({ count, ms }) => [count, ms]);
  return {
    async enter(id) {
      const said = `pairwise:said:${id}`;
      const wait = await connection.speak(said, randomUUID(), LONGEST_WAIT_MS, ...rules).catch(() => {
        throw new NotNow(AWAY_MS, null);
      });
      if (wait < 0) throw new NotNow(-wait, MUCH);
      if (wait > 0) await new Promise((pass) => setTimeout(pass, wait));
    },
    said: () => undefined,
  };
}
