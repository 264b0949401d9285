import type { Request, RequestHandler, Response } from 'express';
import { type Box, count } from './box.ts';
import { type Draw, drawFrom } from './draw.ts';
import { recordable } from './traffic.ts';

type Side = 'graph' | 'connector';

/** A request as the rooms see it. */
export interface Call {
  method: string;
  /** Without the query, decoded segment by segment by the routes. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: unknown;
  /** Application permissions in the caller's token. */
  roles: readonly string[];
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** In place of a body. */
  bytes?: Buffer;
  /** It is begun and never ended. */
  endless?: boolean;
}

/** Thrown anywhere below the gate, answered as it says. */
export class Refused extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(`answered ${reply.status}`);
    this.reply = reply;
  }
}

/** How a room says no: in Graph's words or the Connector's. */
export type Words = (
  status: number,
  code: string,
  message: string,
  headers?: Record<string, string>,
) => Reply;

export interface Room {
  side: Side;
  words: Words;
  /** Throws Refused unless the caller is who may come in; gives the caller's permissions. */
  admit(box: Box, call: Call): Promise<readonly string[]>;
  act(box: Box, call: Call): Promise<Reply>;
}

const HUNG_MS = 300;
const mishaps = [429, 500, 502, 503, 504, 'hung'] as const;
const codes: Record<number, string> = {
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

export const patience = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A fault ordered for this request, if any is left. */
export function orderedFault(
  box: Box,
  { side, words }: Pick<Room, 'side' | 'words'>,
  line: string,
): (Reply & { afterEffect: boolean; hungMs: number }) | null {
  const next = box.faults.find((fault) => fault.where === side && (!fault.match || fault.match.test(line)));
  if (!next) return null;
  next.times = (next.times ?? 1) - 1;
  if (next.times <= 0) box.faults.splice(box.faults.indexOf(next), 1);
  const { afterEffect = false, hungMs = 0, endless = false } = next;
  if (next.status === 0) return { status: 0, afterEffect, hungMs };
  if (next.raw !== undefined) {
    const { status, headers = {}, raw } = next;
    return { status, headers, bytes: Buffer.from(raw), endless, afterEffect, hungMs };
  }
  const spoken = words(next.status, codes[next.status] ?? 'Fault', 'Ordered by the test.');
  return {
    ...{ ...spoken, afterEffect, hungMs, body: next.body ?? spoken.body },
    headers: { ...spoken.headers, ...next.headers },
  };
}

/** A fault by chance; `hung` means no answer until the connection is cut. */
function chanceFault(box: Box, { side, words }: Room, draw: Draw): Reply | 'hung' | null {
  if (!box.options.faults || !draw.chance(box.options.faults.share)) return null;
  const mishap = draw.pick(mishaps);
  count(box, 'faults', `faults.${side}.${mishap}`);
  if (mishap === 'hung') return mishap;
  const wait: Record<string, string> = mishap === 429 ? { 'retry-after': String(draw.between(1, 3)) } : {};
  return words(mishap, codes[mishap] ?? 'Fault', 'The service is having a bad day.', wait);
}

const headersOf = (request: Request) =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

async function answerTo(box: Box, room: Room, call: Call): Promise<Reply> {
  try {
    return await room.act(box, { ...call, roles: await room.admit(box, call) });
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.reply;
    throw thrown;
  }
}

function send(response: Response, { status, headers, body, bytes, endless }: Reply) {
  response.status(status).set(headers ?? {});
  if (endless) return void response.write(bytes);
  if (bytes) return void response.end(bytes);
  if (body === undefined) response.end();
  else response.json(body);
}

/** Lets requests into a room: faults first, then who is asking, then the room itself; all of it is recorded. */
export function gate(box: Box, room: Room): RequestHandler {
  const draw = drawFrom(box.options.faults?.seed ?? 0, 'faults', room.side);
  return async (request, response) => {
    const { url } = request;
    const { pathname, searchParams } = new URL(url, 'http://tenant');
    const headers = headersOf(request);
    const call: Call = {
      method: request.method,
      path: pathname,
      query: searchParams,
      headers,
      body: request.body,
      roles: [],
    };
    count(box, room.side);
    const ordered = orderedFault(box, room, `${call.method} ${url}`);
    if (ordered?.afterEffect) await answerTo(box, room, call);
    const fault = ordered ?? chanceFault(box, room, draw);
    if (fault === 'hung' || ordered?.hungMs) await patience(ordered?.hungMs ?? HUNG_MS);
    const reply = fault === 'hung' ? { status: 0 } : (fault ?? (await answerTo(box, room, call)));
    count(box, `${room.side}.${reply.status}`);
    if (reply.status === 0) response.destroy();
    else send(response, reply);
    box.traffic.add({
      to: room.side === 'graph' ? 'graph' : 'bot',
      method: call.method,
      url,
      requestHeaders: recordable(headers),
      ...(call.body === undefined ? {} : { requestBody: call.body }),
      status: reply.status,
      ...(reply.headers ? { responseHeaders: reply.headers } : {}),
      ...(reply.body === undefined ? {} : { responseBody: reply.body }),
    });
  };
}
