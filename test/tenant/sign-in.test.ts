import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTenant, type Tenant } from './index.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let tenant: Tenant;
let visitor: Visitor;
const GRAPH = 'https://graph.microsoft.com';

beforeAll(async () => {
  tenant = await startTenant({ people: 30 });
  visitor = await visit(tenant);
});
afterAll(() => tenant.close());

test('the app signs in with its secret and gets a token for Graph with its permissions', async () => {
  const { status, body } = await signIn(tenant, GRAPH);
  expect(status).toBe(200);
  expect(decodeJwt(body.access_token)).toMatchObject({
    aud: GRAPH,
    roles: expect.arrayContaining(['User.Read.All']),
  });
});

test.each([
  [{ client_secret: 'wrong' }, 401, 'invalid_client'],
  [{ client_id: 'somebody-else' }, 400, 'unauthorized_client'],
  [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
  [{ scope: 'https://vault.azure.net/.default' }, 400, 'invalid_scope'],
])('a sign-in with %j fails with %i', async (change, status, error) => {
  const answer = await signIn(tenant, GRAPH, change as Record<string, string>);
  expect([answer.status, answer.body.error]).toEqual([status, error]);
});

test('a certificate or a federated credential signs in with an assertion', async () => {
  const header = Buffer.from('{"alg":"RS256"}').toString('base64url');
  const claims = Buffer.from(JSON.stringify({ sub: tenant.settings.CLIENT_ID })).toString('base64url');
  const answer = await signIn(tenant, GRAPH, {
    client_secret: '',
    client_assertion: `${header}.${claims}.c2ln`,
  });
  expect(answer.status).toBe(200);
});

test('Graph and the Connector turn away whoever has no token, or one for the other', async () => {
  const other = { authorization: `Bearer ${(await signIn(tenant, GRAPH)).body.access_token}` };
  expect((await visitor.connector('POST', '/v3/conversations', {}, other)).status).toBe(401);
  expect((await visitor.connector('POST', '/v3/conversations', {}, { authorization: '' })).status).toBe(401);
  expect((await visitor.graph('GET', '/users?$select=id', undefined, { authorization: '' })).status).toBe(
    401,
  );
  const forged = await tenant.token('Ada', { aud: GRAPH, appid: tenant.settings.CLIENT_ID, forged: true });
  expect(
    (await visitor.graph('GET', '/users?$select=id', undefined, { authorization: `Bearer ${forged}` }))
      .status,
  ).toBe(401);
});

test("a permission that was not granted is missed with Graph's 403", async () => {
  const strict = await startTenant({ people: 12, granted: ['AppCatalog.Read.All'] });
  const stranger = await visit(strict);
  const answer = await stranger.graph('GET', '/users?$select=id');
  expect([answer.status, answer.body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
  await strict.close();
});

test("a person's tab token names the person, the tenant and the roles, and can be checked by the published keys", async () => {
  const { settings, people } = tenant;
  const base = `${settings.LOGIN_URL}/${settings.TENANT_ID}`;
  const configuration = (await (
    await fetch(`${base}/v2.0/.well-known/openid-configuration`)
  ).json()) as Record<string, string>;
  const keys = createRemoteJWKSet(new URL(configuration.jwks_uri as string));
  const coordinator = people.find(({ roles }) => roles.includes('Program.Coordinator'));
  const verify = async (overrides?: object) =>
    jwtVerify(await tenant.token(coordinator?.id ?? '', overrides), keys, {
      issuer: `${base}/v2.0`,
      audience: settings.CLIENT_ID as string,
    });
  expect((await verify()).payload).toMatchObject({
    oid: coordinator?.id,
    tid: settings.TENANT_ID,
    ver: '2.0',
    scp: 'access_as_user',
    roles: ['Program.Coordinator'],
  });
  await expect(verify({ forged: true })).rejects.toThrow('signature');
  await expect(verify({ exp: 1 })).rejects.toThrow('exp');
  await expect(verify({ aud: 'another' })).rejects.toThrow('aud');
  expect((await verify({ roles: undefined })).payload).not.toHaveProperty('roles');
});
