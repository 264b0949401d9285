import { addresses, type Box } from '../box.ts';
import type { Colleague } from '../types.ts';

/** The access token that Teams gets a signed-in person's tab for our own API. */
export function tabToken(
  box: Box,
  person: Colleague,
  { forged, ...claims }: Record<string, unknown> = {},
): Promise<string> {
  const { tenant, client } = box.ids;
  const own = {
    iss: `${addresses(box).login}/${tenant}/v2.0`,
    aud: client,
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    ver: '2.0',
    tid: tenant,
    oid: person.id,
    sub: person.id,
    name: person.name,
    preferred_username: person.mail,
    scp: 'access_as_user',
    ...(person.roles.length ? { roles: person.roles } : {}),
  };
  return box.keys.sign(forged ? 'stranger' : 'entra', { ...own, ...claims });
}
