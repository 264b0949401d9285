import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';

// Who may show the tab in a frame: Teams, Outlook and Microsoft 365, and our own origin.
const FRAMES = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.teams.microsoft.us',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

// TeamsJS reads its list of trusted hosts from here.
const TEAMS_JS = 'https://res.cdn.office.net';

/** A fresh nonce for each answer, in `response.locals.nonce`; styles and scripts without it do not run. */
export function security({ publicUrl, loginUrl }: Config): RequestHandler {
  const secure = publicUrl.startsWith('https:');
  const headers = helmet({
    frameguard: false,
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:', TEAMS_JS],
        // The last: where a browser with no Teams around it exchanges its code for a token.
        connectSrc: ["'self'", TEAMS_JS, new URL(loginUrl).origin],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: FRAMES,
      },
    },
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    headers(request, response, next);
  };
}

const nonceOf = (response: unknown): string => (response as { locals: { nonce: string } }).locals.nonce;
