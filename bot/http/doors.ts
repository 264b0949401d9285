import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Actor } from '../../shared/person.ts';
import { Refusal, type RefusalBody } from '../../shared/refusal.ts';
import type { App } from '../app.ts';
import { BadInput, enter, Forbidden } from '../enter.ts';
import { Unknown } from '../identity/actor.ts';
import type { Words } from '../refusals.ts';
import type { Door } from '../stage.ts';

type Identify = (authorization: string | undefined) => Promise<Actor>;

/** `GET /api/<name>` for doors that read, their input in the query; `POST /api/<name>` for those that change. */
export function doorRoutes(app: App, doors: readonly Door[], identify: Identify, words: Words): Router {
  const router = Router();
  for (const door of doors) {
    const handler = through(app, door, identify, words);
    if (door.contract.reads) router.get(`/${door.contract.name}`, handler);
    else router.post(`/${door.contract.name}`, handler);
  }
  return router;
}

function through(app: App, door: Door, identify: Identify, words: Words): RequestHandler {
  return async (request: Request, response: Response) => {
    try {
      const actor = await identify(request.headers.authorization);
      const sent = door.contract.reads ? request.query : (request.body ?? {});
      const { output } = await enter(app, door, actor, sent);
      response.setHeader('cache-control', 'no-store');
      if (output === undefined) response.status(204).end();
      else response.json(output);
    } catch (error) {
      const { status, body } = refused(error, (refusal) => words(door.contract.name, refusal));
      response.status(status).json(body);
    }
  };
}

/** Anything that is not a refusal is a bug, and thrown on. */
function refused(
  error: unknown,
  wordsFor: (refusal: Refusal) => string,
): { status: number; body: RefusalBody } {
  if (error instanceof Unknown) return said(401, 'sign-in', 'Please sign in again.');
  if (error instanceof Forbidden) return said(403, 'not-allowed', 'This is not open to your role.');
  if (error instanceof Refusal) return said(409, error.code, wordsFor(error));
  if (!(error instanceof BadInput)) throw error;
  const { status, body } = said(
    400,
    'bad-input',
    'Some of what was sent could not be understood. Nothing was changed.',
  );
  return { status, body: { error: { ...body.error, fields: error.fields } } };
}

const said = (status: number, code: string, message: string) => ({
  status,
  body: { error: { code, message } },
});
