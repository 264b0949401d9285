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

/** The token Teams shows the bot. Claims replace the true ones; `forged` signs with a stranger's key. */
export function botToken(box: Box, { forged, ...claims }: Record<string, unknown> = {}): Promise<string> {
  const own = { iss: BOT_ISSUER, aud: box.ids.client, serviceurl: addresses(box).botService };
  return box.keys.sign(forged ? 'stranger' : 'botFramework', { ...own, ...claims });
}
