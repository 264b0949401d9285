import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { pinoHttp } from 'pino-http';
import { LIVE_PATH } from '../../shared/live.ts';
import type { Actor } from '../../shared/person.ts';
import type { App } from '../app.ts';
import type { Live } from '../live/index.ts';
import type { Words } from '../refusals.ts';
import type { Door, PublicPage } from '../stage.ts';
import { doorRoutes } from './doors.ts';
import { liveStream } from './live.ts';
import { publicPages } from './pages.ts';
import { security } from './security.ts';
import { tabFiles } from './tab.ts';

export interface Web {
  app: App;
  live: Live;
  doors: readonly Door[];
  identify: (authorization: string | undefined) => Promise<Actor>;
  /** POST /api/messages, where the Bot Connector knocks. */
  messages: RequestHandler;
  /** POST /api/notifications, where Graph tells of changes in calendars. */
  notices: RequestHandler;
  /** Paths that answer without sign-in, such as a certificate's. */
  pages: readonly PublicPage[];
  words: Words;
}

const PER_MINUTE = 600;

export function openHttp({ app, live, doors, identify, messages, notices, pages, words }: Web): Express {
  const web = express();
  web.disable('x-powered-by');
  web.set('query parser', 'simple');
  web.use(
    pinoHttp({
      logger: app.log,
      autoLogging: { ignore: ({ url }) => url === '/health' },
      serializers: { req: brief, res: status },
    }),
  );
  web.use(security(app.config));
  web.use(compression());
  web.get('/health', (_request, response) => void response.json({ ok: true, now: app.clock.now() }));
  web.post('/api/notifications', express.json({ limit: '1mb' }), notices);
  web.post('/api/messages', express.json({ limit: '256kb' }), messages);
  const message = said(
    'too-many',
    'That was too much within a minute. Nothing was changed; please try again soon.',
  );
  web.use(
    '/api',
    rateLimit({ windowMs: 60_000, limit: PER_MINUTE, keyGenerator: caller, validate: false, message }),
  );
  web.get(LIVE_PATH, liveStream(live, identify));
  web.use('/api', express.json({ limit: '128kb' }), doorRoutes(app, doors, identify, words));
  web.use(publicPages(app, pages));
  web.use('/tab', tabFiles(app.config));
  web.use(
    (_request, response) => void response.status(404).json(said('not-found', 'There is nothing here.')),
  );
  web.use(failed(app));
  return web;
}

const said = (code: string, message: string) => ({ error: { code, message } });
const brief = ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] });
const status = ({ statusCode }: { statusCode: number }) => ({ statusCode });

/** One person's requests are counted together, whichever address they come from. */
const caller = ({ headers, ip }: Request): string => headers.authorization?.slice(-64) ?? ip ?? 'nobody';

function failed(app: App): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const given = (error as { status?: number }).status;
    if (given && given >= 400 && given < 500) {
      response
        .status(given)
        .json(said(given === 413 ? 'too-large' : 'bad-request', 'The request could not be read.'));
      return;
    }
    app.log.error({ err: error, path: request.path }, 'http.bug');
    response
      .status(500)
      .json(said('our-fault', 'Something went wrong on our side. Nothing was changed; please try again.'));
  };
}
