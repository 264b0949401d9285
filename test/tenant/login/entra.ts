import { Router, urlencoded } from 'express';
import { decodeJwt } from 'jose';
import { addresses, type Box, count } from '../box.ts';
import { authorize, redeem } from './authorize.ts';

const CONNECTOR = 'https://api.botframework.com';
const GRAPH = 'https://graph.microsoft.com';
const audiences: readonly string[] = [GRAPH, CONNECTOR];

/** All that the product asks an administrator to consent to, and what a fuller set-up may add. */
const defaultGrants: readonly string[] = [
  'User.Read.All',
  'GroupMember.Read.All',
  'Calendars.ReadBasic.All',
  'Calendars.ReadWrite',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'AppCatalog.Read.All',
  'TeamsActivity.Send.User',
  'Application.Read.All',
  'Channel.ReadBasic.All',
];

type Form = Record<string, string | undefined>;

class SignInError extends Error {
  readonly status: number;
  readonly error: string;
  constructor(status: number, error: string, description: string) {
    super(description);
    this.status = status;
    this.error = error;
  }
}

/** A signed assertion is believed when it names us; the box keeps no certificates. */
function assertionNames(assertion: string, client: string): boolean {
  try {
    return decodeJwt(assertion).sub === client;
  } catch {
    return false;
  }
}

function checkCredentials({ ids }: Box, tenant: string, form: Form) {
  if (tenant !== ids.tenant)
    throw new SignInError(400, 'invalid_request', `AADSTS90002: Tenant '${tenant}' not found.`);
  if (form.grant_type !== 'client_credentials')
    throw new SignInError(
      400,
      'unsupported_grant_type',
      'AADSTS70003: The app requested an unsupported grant type.',
    );
  if (form.client_id !== ids.client)
    throw new SignInError(
      400,
      'unauthorized_client',
      `AADSTS700016: Application '${form.client_id}' was not found.`,
    );
  const known = form.client_assertion
    ? assertionNames(form.client_assertion, ids.client)
    : form.client_secret === ids.secret;
  if (!known) throw new SignInError(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
}

function audienceOf({ scope = '' }: Form): string {
  const resource = scope.split(' ')[0]?.replace(/\/\.default$/, '') ?? '';
  if (!audiences.includes(resource))
    throw new SignInError(
      400,
      'invalid_scope',
      `AADSTS70011: The provided value for scope '${scope}' is not valid.`,
    );
  return resource;
}

async function accessToken(box: Box, tenant: string, form: Form) {
  checkCredentials(box, tenant, form);
  const aud = audienceOf(form);
  const roles = aud === GRAPH ? { roles: box.options.granted ?? defaultGrants } : {};
  const iss = `https://sts.windows.net/${tenant}/`;
  const claims = { iss, aud, appid: box.ids.client, tid: tenant, idtyp: 'app', ver: '1.0', ...roles };
  count(box, 'tokens');
  return {
    token_type: 'Bearer',
    expires_in: 3599,
    ext_expires_in: 3599,
    access_token: await box.keys.sign('entra', claims),
  };
}

async function tokenFor(box: Box, tenant: string, form: Form) {
  if (form.grant_type !== 'authorization_code') return accessToken(box, tenant, form);
  const token = await redeem(box, form);
  if (!token) throw new SignInError(400, 'invalid_grant', 'AADSTS70008: The code is not good, or was used.');
  return token;
}

function openIdConfiguration(box: Box, tenant: string) {
  const base = `${addresses(box).login}/${tenant}`;
  return {
    issuer: `${base}/v2.0`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
  };
}

/** What MSAL asks before it trusts an authority. */
const instanceDiscovery = (tenant: string) => ({
  tenant_discovery_endpoint: `https://login.microsoftonline.com/${tenant}/v2.0/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [
    {
      preferred_network: 'login.microsoftonline.com',
      preferred_cache: 'login.windows.net',
      aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    },
  ],
});

/** Entra's sign-in: discovery, keys, and tokens for client credentials. */
export function entra(box: Box): Router {
  const router = Router();
  router.get(
    '/common/discovery/instance',
    (_request, response) => void response.json(instanceDiscovery(box.ids.tenant)),
  );
  router.get('/:tenant/v2.0/.well-known/openid-configuration', (request, response) => {
    response.json(openIdConfiguration(box, request.params.tenant));
  });
  router.get(
    '/:tenant/discovery/v2.0/keys',
    (_request, response) => void response.json(box.keys.published('entra')),
  );
  router.get('/:tenant/oauth2/v2.0/authorize', authorize(box));
  router.post('/:tenant/oauth2/v2.0/token', urlencoded({ extended: false }), async (request, response) => {
    const form = (request.body ?? {}) as Form;
    // A page redeems its own code: from another origin, as Entra lets pages do.
    if (form.grant_type === 'authorization_code') response.set('access-control-allow-origin', '*');
    try {
      response.json(await tokenFor(box, String(request.params.tenant), form));
    } catch (thrown) {
      if (!(thrown instanceof SignInError)) throw thrown;
      response
        .status(thrown.status)
        .json({ error: thrown.error, error_description: thrown.message, error_codes: [] });
    }
  });
  return router;
}
