import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff, isClosed, verdict } from '../../../bot/outbox/outcome.ts';
import { RemoteError, retryAfter } from '../../../bot/remote.ts';
import { understood } from '../../../bot/teams/errors.ts';
import { HOUR } from '../../../shared/time.ts';

const from = (status: number, code: string, after: number | null = null) =>
  verdict(new RemoteError('teams', status, code, after));

test.each([
  [403, 'ConversationBlockedByUser', 'blocked the bot'],
  [403, 'MessageWritesBlocked', 'blocked the bot'],
  [403, 'BotNotInConversationRoster', 'removed the app'],
  [403, 'ForbiddenOperationException', 'app not installed'],
  [403, 'NotEnoughPermissions', 'app blocked by policy'],
  [403, 'BotDisabledByAdmin', 'app blocked by policy'],
])('%i %s: the person cannot be reached, and the reason is said', (status, code, reason) => {
  expect(from(status, code)).toEqual({ is: 'unreachable', reason });
});

test.each([
  [400, 'BadArgument'],
  [401, 'BotNotRegistered'],
  [403, 'InvalidBotApiHost'],
  [404, 'ConversationNotFound'],
  [404, 'ActivityNotFoundInConversation'],
  [409, 'Conflict'],
  [413, 'MessageSizeTooBig'],
])('%i %s: the same again would fail again', (status, code) => {
  expect(from(status, code)).toEqual({ is: 'failed', reason: `teams ${status} ${code}` });
});

// Microsoft advises against repeating a 500. It is repeated all the same: a message said twice is better than one lost.
test.each([0, 408, 412, 423, 429, 500, 502, 503, 504])('%i passes: it is tried again', (status) => {
  expect(from(status, 'Trouble')).toEqual({ is: 'retry', reason: `teams ${status} Trouble`, afterMs: null });
});

test('as long as Microsoft asks to wait, it is waited', () => {
  expect(from(429, 'Throttled', 7_000)).toMatchObject({ is: 'retry', afterMs: 7_000 });
  const now = Date.parse('2026-01-05T08:00:00.000Z');
  expect(retryAfter('12', now)).toBe(12_000);
  expect(retryAfter('Mon, 05 Jan 2026 08:00:30 GMT', now)).toBe(30_000);
  expect(retryAfter('Mon, 05 Jan 2026 07:00:00 GMT', now)).toBe(0);
  expect(['soon', '', null, undefined].map((header) => retryAfter(header, now))).toEqual(Array(4).fill(null));
});

test.each([
  ['ended the connection', { code: 'ECONNRESET' }],
  ['could not be reached', { name: 'ConnectionError', code: 'ESOCKET' }],
  ['chose another to go first, time and again', { number: 1205 }],
])(
  'a database that %s passes: nothing was wrong with the message, and it is tried again',
  (_, driverError) => {
    const error = Object.assign(new Error('no answer'), { driverError });
    expect(verdict(error)).toEqual({ is: 'retry', reason: 'the database was away', afterMs: null });
  },
);

test('what is not Microsoft’s answer is our own mistake, and is thrown on', () => {
  const bug = new TypeError('no such thing');
  expect(() => verdict(bug)).toThrow(bug);
});

test('a reason is no longer than can be kept', () => {
  const outcome = from(400, 'x'.repeat(5_000));
  expect('reason' in outcome ? outcome.reason?.length : 0).toBe(200);
});

test('only the person closes a conversation: a policy or a wrong address may change without them', () => {
  const closed = (code: string) => isClosed(new RemoteError('teams', 403, code));
  const byPerson = ['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotNotInConversationRoster'];
  const byOthers = ['BotDisabledByAdmin', 'NotEnoughPermissions', 'InvalidBotApiHost', 'unknown'];
  expect(byPerson.map(closed)).toEqual([true, true, true]);
  expect(byOthers.map(closed)).toEqual([false, false, false, false]);
});

test('the code is found in either of the two forms the Connector writes it', () => {
  const inner = JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is blocked.' }, null, 2);
  const odd = JSON.stringify({ errorCode: 209, message: inner });
  const plain = JSON.stringify({ error: { code: 'BotNotInConversationRoster', message: '…' } });
  const answered = (body: string) => ({ statusCode: 403, response: { bodyAsText: body } });

  expect(understood(answered(odd))).toMatchObject({ status: 403, code: 'MessageWritesBlocked' });
  expect(understood(answered(plain))).toMatchObject({ status: 403, code: 'BotNotInConversationRoster' });
  expect(understood(answered('<html>'))).toMatchObject({ status: 403, code: 'unknown' });
  expect(understood(new TypeError('fetch failed'))).toMatchObject({ status: 0, code: 'TypeError' });
});

test('waiting grows with each attempt, spreads, and is never longer than an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, chance) => {
      const full = Math.min(HOUR, 2_000 * 2 ** (n - 1));
      const wait = backoff(n, chance);
      expect(wait).toBeGreaterThanOrEqual(full / 2);
      expect(wait).toBeLessThanOrEqual(full);
    }),
  );
});
