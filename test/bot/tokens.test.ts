import { expect, test } from 'vitest';
import { LIVE_PATH } from '../../shared/live.ts';
import { world } from '../world.ts';
import { contents, contracts, knockAt, send } from './lived.ts';

const SIGN_IN = { error: { code: 'sign-in', message: 'Please sign in again.' } };
const NOT_ALLOWED = { error: { code: 'not-allowed', message: 'This is not open to your role.' } };
const OTHER = 'f0000000-0000-4000-8000-00000000000f';
const past = Math.floor(Date.now() / 1000) - 3_600;

async function launched() {
  const here = await world({ people: 8 });
  await here.launched();
  const held = () => contents(here.product.app.config.databaseUrl);
  return { ...here, held, before: held() };
}

const spoiled: [string, object][] = [
  ['signed by a stranger', { forged: true }],
  ['expired', { exp: past }],
  ['not valid yet', { nbf: Date.now() / 1000 + 3_600 }],
  ['for another app', { aud: OTHER }],
  ['of another tenant', { tid: OTHER }],
  ['from another issuer', { iss: `https://login.example.com/${OTHER}/v2.0` }],
  ['of an app, not a person', { idtyp: 'app' }],
  ['without the scope', { scp: 'User.Read' }],
  ['without any scope', { scp: undefined }],
  ['of an older kind', { ver: '1.0' }],
  ['about nobody', { oid: undefined }],
];

test('without a token no door opens, and nothing is said of what is behind it', async () => {
  const { product, held, before } = await launched();
  for (const contract of contracts) {
    expect(await knockAt(product.url, null, contract, {}), contract.name).toEqual({
      status: 401,
      body: SIGN_IN,
    });
  }
  expect(held()).toEqual(before);
});

test('with a token that is forged, expired or meant otherwise no door opens, and nothing is said of why', async () => {
  const { product, tenant, hr, held, before } = await launched();
  for (const [what, claims] of spoiled) {
    const token = await tenant.token(hr.id, claims);
    for (const contract of contracts) {
      const answer = await knockAt(product.url, token, contract, {});
      expect(answer, `${contract.name}, ${what}`).toEqual({ status: 401, body: SIGN_IN });
    }
  }
  expect(held()).toEqual(before);
});

test('what is no token opens nothing', async () => {
  const { product, tenant, hr } = await launched();
  const good = await tenant.token(hr.id);
  const [head = '', , signature = ''] = good.split('.');
  const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  const claims = good.split('.')[1];
  const shown = [
    '',
    'Bearer ',
    `Basic ${good}`,
    `Bearer ${unsigned}.${claims}.`,
    `Bearer ${head}.e30.${signature}`,
  ];
  for (const token of [
    ...shown,
    `Bearer ${good} ${good}`,
    `Bearer ${await tenant.botToken()}`,
    'Bearer x.y.z',
  ]) {
    const url = `${product.url}/api/programs.list`;
    expect(await send(url, token || null, { method: 'GET' }), token).toEqual({ status: 401, body: SIGN_IN });
  }
});

const people: [string, string[], string[]][] = [
  ['an employee', [], ['employee']],
  ['a viewer', ['Program.Viewer'], ['employee', 'viewer']],
  ['an administrator', ['Program.Admin'], ['employee', 'admin']],
  ['someone with a role of another app', ['Coordinator', 'program.coordinator'], ['employee']],
];

test('nobody is let in by a door that is not open to their role', async () => {
  const { product, tenant, hr, held, before } = await launched();
  for (const [who, roles, open] of people) {
    const token = await tenant.token(hr.id, { roles });
    const closed = contracts.filter(({ by }) => !open.includes(by));
    expect(closed.length).toBeGreaterThan(5);
    for (const contract of closed) {
      const answer = await knockAt(product.url, token, contract, {});
      expect(answer, `${contract.name}, ${who}`).toEqual({ status: 403, body: NOT_ALLOWED });
    }
  }
  expect(held()).toEqual(before);
});

test('while sign-in cannot be asked, it is our trouble and not the person’s token', async () => {
  const { product, tenant, hr } = await world({ people: 8 });
  const token = await tenant.token(hr.id);
  await tenant.close();
  const answer = await send(`${product.url}/api/programs.list`, token, { method: 'GET' });
  expect(answer).toMatchObject({ status: 500, body: { error: { code: 'our-fault' } } });
});

test('a person is let in however their client spells what kind of token it is', async () => {
  const { product, tenant, hr } = await world({ people: 8 });
  const answer = await send(`${product.url}/api/programs.list`, `bearer ${await tenant.token(hr.id)}`, {
    method: 'GET',
  });
  expect(answer.status).toBe(200);
});

test('who asks for the head of the news alone gets it, and is not kept listening', async () => {
  const { product, tenant, hr } = await world({ people: 8 });
  const authorization = `Bearer ${await tenant.token(hr.id)}`;
  const signal = AbortSignal.timeout(5_000);
  const { status } = await fetch(`${product.url}${LIVE_PATH}`, {
    method: 'HEAD',
    headers: { authorization },
    signal,
  });
  expect(status).toBe(200);
});
