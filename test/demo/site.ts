import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express';
import { choicesFor } from './choices.ts';
import { hintFor } from './hint.ts';
import { moveNames } from './moves.ts';
import type { Scene } from './scene.ts';
import type { TimeMachine } from './time-machine.ts';
import { calendarFor, peopleIn, sentBy } from './views.ts';

const MOST_LINES = 400;

/** What the visitor asked for cannot be; the words are for them. */
class Wrong extends Error {}

type Answer = (request: Request) => unknown;

/** A failure is the answer: the page shows its words. */
const answering =
  (answer: Answer): RequestHandler =>
  async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.json((await answer(request)) ?? {});
  };

function textIn(body: unknown, name: string): string {
  const value = (body as Record<string, unknown> | undefined)?.[name];
  if (typeof value !== 'string' || !value) throw new Wrong(`"${name}" is missing.`);
  return value;
}

const idIn = ({ params }: Request) => String(params.id);

function sights(scene: Scene): Router {
  const { tenant } = scene;
  const router = Router();
  router.get(
    '/company',
    answering(() => ({ channels: tenant.channels, appId: tenant.settings.TEAMS_APP_ID })),
  );
  router.get(
    '/people',
    answering(() => peopleIn(scene)),
  );
  router.get(
    '/chat/:id',
    answering((request) => tenant.chat(idIn(request))),
  );
  router.get(
    '/channel/:id',
    answering((request) => tenant.channel(idIn(request))),
  );
  router.get(
    '/calendar/:id',
    answering((request) => calendarFor(scene, idIn(request))),
  );
  router.get(
    '/sent',
    answering(() => sentBy(scene, MOST_LINES)),
  );
  router.get(
    '/hint/:id',
    answering((request) => hintFor(scene, tenant.colleague(idIn(request)))),
  );
  router.get(
    '/programs',
    answering(async () => scene.product.app.store.programs.all()),
  );
  router.post(
    '/token',
    answering(async ({ body }) => ({ token: await tenant.token(textIn(body, 'person')) })),
  );
  return router;
}

/** Whoever acts through the visitor's hands no longer answers by themselves. */
function play({ notebook }: Scene, id: string, played: boolean): void {
  const others = notebook.notes.played.filter((one) => one !== id);
  notebook.notes.played = played ? [...others, id] : others;
  notebook.keep();
}

function acts(scene: Scene, time: TimeMachine): Router {
  const { tenant } = scene;
  const router = Router();
  router.post(
    '/say',
    answering(async ({ body }) => {
      const person = textIn(body, 'person');
      play(scene, person, true);
      await tenant.say(person, textIn(body, 'text').slice(0, 4000));
      time.nudge();
    }),
  );
  router.post(
    '/press',
    answering(async ({ body }) => {
      const person = textIn(body, 'person');
      const { data, inputs } = body as { data?: object; inputs?: Record<string, string> };
      play(scene, person, true);
      const verb = textIn(body, 'verb');
      const answer = await tenant.press(person, textIn(body, 'message'), {
        verb,
        ...(data ? { data } : {}),
        ...(inputs ? { inputs } : {}),
      });
      time.nudge();
      return answer;
    }),
  );
  router.post(
    '/choices',
    answering(({ body }) =>
      choicesFor(scene, textIn(body, 'person'), textIn(body, 'dataset'), textIn(body, 'typed')),
    ),
  );
  router.post(
    '/play',
    answering(({ body }) => {
      play(scene, textIn(body, 'person'), (body as { played?: unknown }).played === true);
      time.nudge();
    }),
  );
  router.post(
    '/nudge',
    answering(() => time.nudge()),
  );
  return router;
}

function clock(time: TimeMachine): Router {
  const router = Router();
  router.post(
    '/move',
    answering(({ body }) => {
      const name = moveNames.find((one) => one === textIn(body, 'name'));
      if (!name) throw new Wrong('There is no such move.');
      const { person } = body as { person?: unknown };
      if (!time.set(name, typeof person === 'string' ? person : null))
        throw new Wrong('Time is moving already.');
    }),
  );
  router.post(
    '/stop',
    answering(() => time.stop()),
  );
  router.get('/events', (request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const tell = () => response.write(`data: ${JSON.stringify(time.pulse)}\n\n`);
    tell();
    request.once('close', time.listen(tell));
  });
  return router;
}

const failed: ErrorRequestHandler = (error, _request, response, _next) => {
  const why = error instanceof Error ? error.message : String(error);
  response.status(error instanceof Wrong ? 400 : 500).json({ error: why });
};

/** What a tab changes is followed at once, as what a card changes. */
const followed =
  (time: TimeMachine): RequestHandler =>
  ({ method, path }, response, next) => {
    if (method === 'POST' && path !== '/messages') response.once('finish', () => time.nudge());
    next();
  };

/** One origin for all: the page and its own doors, and behind them the product, so that tabs and page trust each other. */
export function site(scene: Scene, time: TimeMachine, pageFolder: string): RequestHandler {
  const own = express();
  own.disable('x-powered-by');
  own.use('/demo', express.json({ limit: '256kb' }), sights(scene), acts(scene, time), clock(time), failed);
  own.use(express.static(pageFolder, { index: 'index.html', redirect: false }));
  own.use('/api', followed(time));
  own.use(scene.product.web);
  return own;
}
