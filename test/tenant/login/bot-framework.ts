import { Router } from 'express';
import { addresses, type Box } from '../box.ts';

const BOT_ISSUER = 'https://api.botframework.com';

/** The Bot Framework's own sign-in: how a bot recognizes that Teams is calling. */
export function botFramework(box: Box): Router {
  const router = Router();
  router.get('/v1/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: BOT_ISSUER,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${addresses(box).botLogin}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get(
    '/v1/.well-known/keys',
    (_request, response) => void response.json(box.keys.published('botFramework')),
  );
  return router;
}

const MINUTES = 10 * 60_000;
const tokens = new WeakMap<Box, { token: Promise<string>; until: number }>();

/** The token Teams shows the bot, the same for some minutes. Claims replace the true ones; `forged` signs with a stranger's key. */
export function botToken(box: Box, overrides: Record<string, unknown> = {}): Promise<string> {
  if (Object.keys(overrides).length > 0) return signed(box, overrides);
  const known = tokens.get(box);
  if (known && Date.now() < known.until) return known.token;
  const token = signed(box, {});
  tokens.set(box, { token, until: Date.now() + MINUTES });
  return token;
}

function signed(box: Box, { forged, ...claims }: Record<string, unknown>): Promise<string> {
  const own = { iss: BOT_ISSUER, aud: box.ids.client, serviceurl: addresses(box).botService };
  return box.keys.sign(forged ? 'stranger' : 'botFramework', { ...own, ...claims });
}
