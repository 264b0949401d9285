import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '../../../bot/card.ts';
import { readConfig } from '../../../bot/config.ts';
import { openTokens } from '../../../bot/identity/tokens.ts';
import { verdict } from '../../../bot/outbox/outcome.ts';
import { openSending, type Teams } from '../../../bot/teams/index.ts';
import type { Place } from '../../../bot/teams/send.ts';
import { settingsFor } from '../../running.ts';
import { type Fault, startTenant, type Tenant } from '../../tenant/index.ts';

const PATIENCE_MS = 1_000;
const HUNG_MS = 20_000;
const card: Card = { type: 'AdaptiveCard', version: '1.5', fallbackText: 'Hello', body: [] } as never;

let tenant: Tenant;
let teams: Teams;
let hasty: Teams;
let place: Place;

const ada = () => tenant.colleague('Ada').id;
const heard = () => tenant.chat(ada()).length;

beforeAll(async () => {
  tenant = await startTenant({ people: 12, seed: 1, appEverywhere: true });
  const config = readConfig(settingsFor(tenant, 'sqlite::memory:'));
  const tokens = openTokens(config);
  teams = openSending(config, tokens);
  hasty = openSending(config, tokens, PATIENCE_MS);
  place = await teams.open(ada());
});
afterAll(() => tenant.close());

const calls: Record<string, (as: Teams) => Promise<unknown>> = {
  'opens a conversation': (as) => as.open(ada()),
  'says something': (as) => as.say(place, card),
  'posts in a channel': (as) => as.post(tenant.channels[0] as never, card),
};

const JSON_TYPE = { 'content-type': 'application/json' };
const begun = { status: 200, headers: JSON_TYPE, raw: '{"id":"1' };

async function becomes(ask: () => Promise<unknown>, fault: Omit<Fault, 'where'>): Promise<string> {
  tenant.fail({ where: 'connector', ...fault });
  try {
    return (await ask()) === null ? 'done, without an id' : 'done';
  } catch (error) {
    return verdict(error).is;
  }
}

test.each(Object.entries(calls))('who $0 is not kept waiting by Teams without end', async (_what, ask) => {
  const started = Date.now();
  expect(await becomes(() => ask(hasty), { status: 0, hungMs: HUNG_MS })).toBe('retry');
  expect(await becomes(() => ask(hasty), { ...begun, endless: true })).toBe('retry');
  expect(Date.now() - started).toBeLessThan(HUNG_MS);
});

test('what Teams took stands there, however unreadable its answer: it is not said again', async () => {
  const before = heard();
  const taken = { ...begun, afterEffect: true };
  expect(await becomes(() => teams.say(place, card), taken)).toBe('done, without an id');
  expect(await becomes(() => teams.say(place, card), { status: 200, raw: '', afterEffect: true })).toBe(
    'done, without an id',
  );
  expect(heard()).toBe(before + 2);
});

test('a page that a gateway put in place of the answer is not taken for one', async () => {
  const page = { status: 200, headers: { 'content-type': 'text/html' }, raw: '<html>Sign in</html>' };
  const every = { ...calls, 'takes something back': (as: Teams) => as.recall(place, '1') };
  for (const [what, ask] of Object.entries(every)) {
    expect(await becomes(() => ask(teams), page), what).toBe('retry');
    expect(await becomes(() => ask(teams), { ...page, status: 403 }), what).toBe('failed');
  }
});

test('a conversation that nobody was told the id of is opened again', async () => {
  for (const fault of [begun, { status: 200, raw: '' }, { status: 201, body: {} }])
    expect(await becomes(() => teams.open(ada()), fault)).toBe('retry');
});

test('a token that was called back before its time is replaced, and nobody notices', async () => {
  const before = heard();
  expect(await becomes(() => teams.say(place, card), { status: 401 })).toBe('done');
  expect(heard()).toBe(before + 1);
  const stranger = { status: 401, body: { error: { code: 'BotNotRegistered', message: 'Who?' } } };
  expect(await becomes(() => teams.say(place, card), stranger)).toBe('failed');
});
