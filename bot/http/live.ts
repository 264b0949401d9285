import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import { LOOK, type Room } from '../../shared/live.ts';
import type { Actor } from '../../shared/person.ts';
import { realMs } from '../clock/real-time.ts';
import { Unknown } from '../identity/actor.ts';
import type { Live } from '../live/index.ts';

/** Proxies close what is silent for half a minute or so. */
const BEAT_MS = 20_000;
/** Then the page comes again with a fresh token: a role that was taken away ends within this. */
const LONGEST_MS = 15 * 60_000;
/** A page that does not read is let go, and comes again when it does. */
const MOST_UNREAD = 64 * 1024;

/** A page that does not say how old it is has missed nothing yet. */
const asked = z.object({ age: z.coerce.number().nonnegative().catch(0) });

/** Server-sent events for whoever is signed in; `no-transform` keeps them from being held back to be compressed. */
export function liveStream(
  live: Live,
  identify: (authorization: string | undefined) => Promise<Actor>,
): RequestHandler {
  return async ({ method, headers, query }, response) => {
    // Reckoned before anything else: the page grows older while it is asked who it is.
    const begun = realMs() - asked.parse(query).age;
    const actor = await identify(headers.authorization).catch(unlessUnknown);
    if (!actor) {
      const error = { code: 'sign-in', message: 'Please sign in again.' };
      response.status(401).json({ error });
      return;
    }
    // Who asks for the head alone hears no news, and would wait for the end of the stream.
    if (method === 'HEAD') return void response.type('text/event-stream').end();
    const page = {
      look: (rooms: readonly Room[]) => write(response, look(rooms)),
      end: () => response.end(),
    };
    const { missed, leave } = await live.listen(actor, page, begun);
    // Who has gone meanwhile is not heard to go any more.
    if (response.destroyed) return leave();
    const beat = setInterval(() => write(response, ':\n\n'), BEAT_MS);
    const last = setTimeout(page.end, LONGEST_MS);
    response.once('close', () => {
      clearInterval(beat);
      clearTimeout(last);
      leave();
    });
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
    });
    write(response, missed.length > 0 ? look(missed) : ':\n\n');
  };
}

function unlessUnknown(error: unknown): null {
  if (error instanceof Unknown) return null;
  throw error;
}

const look = (rooms: readonly Room[]) => `event: ${LOOK}\ndata: ${JSON.stringify(rooms)}\n\n`;

function write(response: Response, text: string): void {
  if (response.writableLength > MOST_UNREAD) response.end();
  else if (!response.writableEnded) response.write(text);
}
