import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { SIGN_IN_PATH, type SignIn } from '../../shared/sign-in.ts';
import type { Config } from '../config.ts';

const ASSETS_FOR = '1y';

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** As it was compressed when it was built, for whoever can read that: smaller than on the way, and done once. */
function compressed(tabFolder: string): RequestHandler {
  const folder = join(tabFolder, 'assets');
  const made = new Set(existsSync(folder) ? readdirSync(folder).map((name) => `/assets/${name}`) : []);
  return (request, response, next) => {
    const { path } = request;
    const type = types[extname(path)];
    if (type && made.has(`${path}.br`) && request.acceptsEncodings('br')) {
      response.type(type).set('content-encoding', 'br').vary('accept-encoding');
      request.url = `${path}.br`;
    }
    next();
  };
}

/** The built tab. Its page is the same for every path below `/tab`; what it may show, the doors decide. */
export function tabFiles({ tabFolder, loginUrl, tenantId, clientId }: Config): Router {
  const router = Router();
  const pageFile = join(tabFolder, 'index.html');
  const page = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : null;
  const signIn: SignIn = { authority: `${loginUrl}/${tenantId}/oauth2/v2.0`, clientId };
  router.get(SIGN_IN_PATH, (_request, response) => void response.json(signIn));
  router.use(compressed(tabFolder));
  router.use(express.static(tabFolder, { index: false, immutable: true, maxAge: ASSETS_FOR }));
  // A script of an earlier build is gone, and a page is no script.
  router.use('/assets', (_request, _response, next) => next('router'));
  router.get('/{*path}', (_request, response, next) => {
    if (page === null) return next();
    response.setHeader('cache-control', 'no-cache');
    response.type('html').send(page.replaceAll('__NONCE__', response.locals.nonce));
  });
  return router;
}
