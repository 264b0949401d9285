import { expect, test } from 'vitest';
import { world } from '../world.ts';
import { contents, contracts, type Lived, lived } from './lived.ts';

const OTHER = 'f0000000-0000-4000-8000-00000000000f';
const past = Math.floor(Date.now() / 1000) - 3_600;

type Here = Pick<Lived, 'product' | 'tenant' | 'store'>;

/** What Teams would send from this person's chat, with changes. */
async function activity({ store, tenant }: Here, personId: string, changes: object): Promise<object> {
  const place = await store.conversations.of(personId);
  return {
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: tenant.settings.BOT_SERVICE_URL,
    from: { id: `29:${personId}`, name: tenant.colleague(personId).name, aadObjectId: personId },
    recipient: { id: `28:${tenant.settings.CLIENT_ID}`, name: 'Pairwise' },
    conversation: {
      id: place?.conversationId,
      conversationType: 'personal',
      tenantId: tenant.settings.TENANT_ID,
    },
    channelData: { tenant: { id: tenant.settings.TENANT_ID } },
    ...changes,
  };
}

const pressing = (verb: string, data: object = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

interface Told {
  status: number;
  body: { statusCode?: number; type?: string; value?: { code?: string; message?: string } } | undefined;
}

async function tell({ product }: Here, body: unknown, authorization: string | null): Promise<Told> {
  const response = await fetch(`${product.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}

async function press(here: Here, personId: string, verb: string, data: object = {}): Promise<Told> {
  const authorization = `Bearer ${await here.tenant.botToken()}`;
  return tell(here, await activity(here, personId, pressing(verb, data)), authorization);
}

async function greeted() {
  const here = await world({ people: 8 });
  await here.launched();
  await here.tenant.settled();
  await here.product.deliver();
  const ada = here.tenant.people.find(({ roles }) => roles.length === 0)?.id ?? '';
  const held = () => contents(here.product.app.config.databaseUrl, ['conversation']);
  return { ...here, ada, held, before: held() };
}

const spoiled: [string, object][] = [
  ['signed by a stranger', { forged: true }],
  ['expired', { exp: past }],
  ['for another bot', { aud: OTHER }],
  ['from another issuer', { iss: 'https://example.com' }],
  ['for another service', { serviceurl: 'https://example.com/' }],
];

test('an activity with a token that is forged, expired or meant otherwise is turned away without a word', async () => {
  const { ada, held, before, ...here } = await greeted();
  const said = await activity(here, ada, { type: 'message', text: 'status' });
  for (const [what, claims] of spoiled) {
    const token = await here.tenant.botToken(claims);
    expect(await tell(here, said, `Bearer ${token}`), what).toEqual({ status: 401, body: undefined });
  }
  expect(held()).toEqual(before);
});

test('an activity without a token of Teams is turned away without a word', async () => {
  const { ada, held, before, ...here } = await greeted();
  const said = await activity(here, ada, { type: 'message', text: 'status' });
  const tab = await here.tenant.token(ada);
  for (const authorization of [null, 'Bearer', 'Bearer x', 'Basic eDp5', `Bearer ${tab}`])
    expect(await tell(here, said, authorization)).toEqual({ status: 401, body: undefined });
  expect(held()).toEqual(before);
});

test('what is no activity, or not ours, is turned away and changes nothing', async () => {
  const { ada, held, before, ...here } = await greeted();
  const authorization = `Bearer ${await here.tenant.botToken()}`;
  const { BOT_SERVICE_URL: serviceUrl } = here.tenant.settings;
  const message = { type: 'message', text: 'status' };
  const person = { id: '29:x', name: 'x', aadObjectId: ada };
  const strange: unknown[] = [
    {},
    [],
    'null',
    '{"type":',
    { type: 'message' },
    { type: 7, serviceUrl },
    { type: 'message', serviceUrl, from: 'x', conversation: 'y' },
    await activity(here, ada, { ...message, conversation: { id: 'a:1', tenantId: OTHER } }),
    await activity(here, ada, { ...message, conversation: { id: 7 } }),
    await activity(here, ada, { ...message, from: { ...person, aadObjectId: undefined } }),
    await activity(here, ada, { ...message, from: { ...person, aadObjectId: "' OR 1=1 --" } }),
    await activity(here, ada, { ...message, text: ['status'] }),
    await activity(here, ada, { ...message, text: 'x'.repeat(100_000) }),
    await activity(here, ada, { ...message, text: 'x'.repeat(300_000) }),
  ];
  for (const body of strange) {
    const { status } = await tell(here, body, authorization);
    expect([400, 401, 403, 413], JSON.stringify(body).slice(0, 200)).toContain(status);
  }
  expect(held()).toEqual(before);
});

test('a button that is none of ours, or not for people, says so and does nothing', async () => {
  const { ada, held, before, ...here } = await greeted();
  const office = contracts.filter(({ by }) => by !== 'employee').map(({ name }) => name);
  for (const verb of ['', 'toString', '__proto__', 'opt-in', 'opt-in.fly', 'awareness.announce', ...office]) {
    const { status, body } = await press(here, ada, verb, { roundId: OTHER });
    expect([status, body?.statusCode, body?.type], verb).toEqual([
      200,
      400,
      'application/vnd.microsoft.error',
    ]);
    expect(body?.value, verb).toMatchObject({
      code: 'unknown-verb',
      message: expect.stringContaining('button'),
    });
  }
  expect(held()).toEqual(before);
});

test('an invoke that is no press is answered, and does nothing', async () => {
  const { ada, held, before, ...here } = await greeted();
  const authorization = `Bearer ${await here.tenant.botToken()}`;
  const executes = [undefined, null, 'x', {}, { action: { type: 'Action.Submit', verb: 'opt-in.join' } }];
  const invokes = executes.map((value) => ({ type: 'invoke', name: 'adaptiveCard/action', value }));
  for (const invoke of invokes) {
    const { status, body } = await tell(here, await activity(here, ada, invoke), authorization);
    expect([status, body?.statusCode], JSON.stringify(invoke)).toEqual([200, 400]);
  }
  expect(held()).toEqual(before);
});

test('fields that do not fit are named, and nothing is changed', async () => {
  const { ada, held, before, ...here } = await greeted();
  const verbs = contracts.filter(({ by, reads }) => by === 'employee' && !reads).map(({ name }) => name);
  const spoiled = [
    { roundId: ['a'], pairId: { a: 1 }, meetingId: 7, goalId: null, confirm: 'DELETE' },
    {
      'roundId::a': 'x',
      'pairId::b': 'x',
      '__proto__::polluted': 'yes',
      'constructor::prototype::polluted': 'yes',
    },
    { 'roundId::x': 'a', roundId: { x: 1 }, 'a::b::c': 'd', 'a::b': 'e' },
    {
      roundId: 'a',
      'roundId::x': 'b',
      pairId: ['a'],
      'pairId::x::y': 'c',
      'meetingId::x': 'd',
      'goalId::x': 'e',
    },
    {
      'toString::call': 'x',
      'hasOwnProperty::call': 'x',
      'valueOf::x': 'x',
      'roundId::toString': 'x',
      confirm: 'x',
    },
  ];
  for (const verb of verbs) {
    for (const data of spoiled) {
      const { status, body } = await press(here, ada, verb, data);
      expect([status, body?.statusCode], verb).toEqual([200, 400]);
      expect(body?.value, verb).toMatchObject({
        code: 'bad-input',
        message: expect.stringContaining('Nothing was changed'),
      });
    }
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect([Object.keys(Object.prototype.toString), typeof Object.prototype.toString.call]).toEqual([
    [],
    'function',
  ]);
  expect(held()).toEqual(before);
});

test('other people’s things on a card are refused with a reason, and old cards pressed again change nothing', async () => {
  const here = await lived(5);
  const { store, roundId, tenant } = here;
  const [mine, ...theirs] = await store.pairs.open(roundId);
  const agreements = await Promise.all(theirs.map(({ id }) => store.agreements.latest(id)));
  const signed = agreements.find((agreement) => agreement?.signatures.length);
  const [me = '', other = ''] = [mine?.members[0], signed?.signatures[0]?.personId];
  const pairId = signed?.pairId ?? '';
  const [meeting] = await store.meetings.ofPair(pairId);
  const terms = { everyWeeks: '2', minutes: '45', place: 'x', reach: 'y', confidentiality: 'z' };
  const before = here.held(['conversation']);
  const tampered: [string, object][] = [
    ['guidance.propose', { pairId, from: 1, ...terms }],
    ['guidance.sign', { pairId, version: 1 }],
    ['guidance.set-goal', { pairId, text: 'x' }],
    ['meetings.report', { meetingId: meeting?.id, met: 'yes' }],
    ['meetings.move', { meetingId: meeting?.id }],
    ['check-ins.answer', { pairId, number: 1, met: 'yes', going: '4', balance: '0' }],
    ['trial.answer', { pairId, choice: 'end' }],
    ['trial.end', { pairId }],
    ['opt-in.join', { roundId: OTHER }],
  ];
  for (const [verb, data] of tampered) {
    const { status, body } = await press(here, me, verb, data);
    expect([status, body?.type], verb).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
    expect(JSON.stringify(body?.value), verb).toContain('fallbackText');
  }
  expect(here.held(['conversation'])).toEqual(before);

  const facts = () => here.held(['conversation', 'change']);
  const settled = facts();
  for (const verb of ['opt-in.join', 'assessment.confirm', 'guidance.sign'])
    await press(here, other, verb, { roundId, pairId, version: 1 });
  await tenant.settled();
  expect(facts()).toEqual(settled);
});
