import { readFileSync } from 'node:fs';
import { ConfidentialClientApplication, type Configuration, type INetworkModule } from '@azure/msal-node';
import type { Config } from '../config.ts';
import type { TokenSource } from '../remote.ts';

const PUBLIC_LOGIN = 'https://login.microsoftonline.com';
const TIMEOUT_MS = 10_000;

/** MSAL speaks https only. Where sign-in stands elsewhere (the tenant in a box), only its origin is put in place. */
function network(loginUrl: string): INetworkModule {
  const send = async (
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    const target = loginUrl.startsWith('https:') ? url : url.replace(PUBLIC_LOGIN, loginUrl);
    const response = await fetch(target, {
      method,
      headers: options?.headers ?? {},
      ...(options?.body ? { body: options.body } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const headers = Object.fromEntries(response.headers.entries());
    return { headers, status: response.status, body: await response.json() } as never;
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

function auth({ credential, clientId, tenantId, loginUrl }: Config): Configuration['auth'] {
  const authority = `${loginUrl.startsWith('https:') ? loginUrl : PUBLIC_LOGIN}/${tenantId}`;
  if (credential.kind === 'secret') return { clientId, authority, clientSecret: credential.secret };
  if (credential.kind === 'federated')
    return {
      clientId,
      authority,
      clientAssertion: async () => readFileSync(credential.tokenFile, 'utf8').trim(),
    };
  const privateKey = readFileSync(credential.file, 'utf8');
  return { clientId, authority, clientCertificate: { thumbprintSha256: credential.thumbprint, privateKey } };
}

export function openTokens(config: Config): TokenSource {
  const ours = auth(config);
  const application = new ConfidentialClientApplication({
    auth: { ...ours, knownAuthorities: [new URL(ours.authority ?? PUBLIC_LOGIN).host] },
    system: { networkClient: network(config.loginUrl) },
  });
  return async (scope, fresh = false) => {
    const answer = await application.acquireTokenByClientCredential({ scopes: [scope], skipCache: fresh });
    if (!answer) throw new Error('sign-in gave no token');
    return answer.accessToken;
  };
}
