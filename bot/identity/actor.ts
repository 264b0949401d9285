import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { Actor } from '../../shared/person.ts';
import type { Config } from '../config.ts';

/** The token is missing, forged, expired, or for someone or something else. Says no more: details help the wrong people. */
export class Unknown extends Error {}

const ROLES = {
  'Program.Coordinator': 'coordinator',
  'Program.Viewer': 'viewer',
  'Program.Admin': 'admin',
} as const;

const guid = z.guid().check(z.toLowerCase());

const claims = z.object({
  oid: guid,
  tid: guid,
  ver: z.literal('2.0'),
  scp: z.string(),
  idtyp: z.optional(z.string()),
  name: z._default(z.string(), ''),
  roles: z._default(z.array(z.string()), []),
});

/** Reads who is asking from the tab's access token: our tenant, our app, a person, signed by Entra. */
export function openIdentity({
  loginUrl,
  tenantId,
  clientId,
}: Config): (authorization: string | undefined) => Promise<Actor> {
  const keys = createRemoteJWKSet(new URL(`${loginUrl}/${tenantId}/discovery/v2.0/keys`));
  const expected = {
    issuer: `${loginUrl}/${tenantId}/v2.0`,
    audience: clientId,
    algorithms: ['RS256'],
    clockTolerance: 60,
    requiredClaims: ['exp', 'nbf'],
  };
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new Unknown();
    const verified = await jwtVerify(token, keys, expected).catch(unlessUnreachable);
    const parsed = claims.safeParse(verified.payload);
    if (!parsed.success || parsed.data.tid !== tenantId || parsed.data.idtyp === 'app') throw new Unknown();
    if (!parsed.data.scp.split(' ').includes('access_as_user')) throw new Unknown();
    const roles = parsed.data.roles.flatMap((role) =>
      Object.hasOwn(ROLES, role) ? [ROLES[role as keyof typeof ROLES]] : [],
    );
    return { id: parsed.data.oid, name: parsed.data.name, roles };
  };
}

/** A sign-in that cannot be asked is our trouble, not a bad token. */
function unlessUnreachable(error: unknown): never {
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('ERR_J')) throw new Unknown();
  throw error;
}
