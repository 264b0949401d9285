import { type Request, Router } from 'express';
import type { App } from '../app.ts';
import type { PublicPage } from '../stage.ts';

export function publicPages(app: App, pages: readonly PublicPage[]): Router {
  const router = Router();
  for (const { path, show } of pages) {
    router.get(path, async ({ params }: Request, response, next) => {
      const shown = await show(app, params as Record<string, string>);
      if (!shown) return next();
      response.type(shown.type).send(shown.body);
    });
  }
  return router;
}
