import type { Call, Reply } from '../gate.ts';
import { badRequest, ok, words } from './words.ts';

const MOST = 20;

interface Inner {
  id: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
  dependsOn?: string[];
}

function innerRequests(body: unknown): Inner[] {
  const { requests } = (body ?? {}) as { requests?: Inner[] };
  if (!Array.isArray(requests) || !requests.length || requests.length > MOST)
    throw badRequest(`A batch has from 1 to ${MOST} requests.`);
  const ids = new Set<string>();
  for (const { id, method, url, body: content, headers } of requests) {
    if (!id || !method || !url?.startsWith('/'))
      throw badRequest('Each request needs id, method and a relative url.');
    if (ids.has(id.toLowerCase())) throw badRequest(`The id ${id} is used twice.`);
    if (content !== undefined && !Object.keys(headers ?? {}).some((name) => /^content-type$/i.test(name)))
      throw badRequest(`Request ${id} has a body and no Content-Type.`);
    ids.add(id.toLowerCase());
  }
  return requests;
}

function callOf(outer: Call, { method, url, headers = {}, body }: Inner): Call {
  const { pathname, searchParams } = new URL(url, 'http://tenant');
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: method.toUpperCase(),
    path: pathname,
    query: searchParams,
    headers: lower,
    body,
    roles: outer.roles,
  };
}

const failed = words(424, 'FailedDependency', 'A request this one depends on has failed.');

/** Up to twenty calls in one; the answers come in any order, each with its own status. */
export async function batch(call: Call, answer: (inner: Call) => Promise<Reply>): Promise<Reply> {
  const replies = new Map<string, Reply>();
  for (const inner of innerRequests(call.body)) {
    const stuck = inner.dependsOn?.some((id) => (replies.get(id)?.status ?? 424) >= 400);
    replies.set(inner.id, stuck ? failed : await answer(callOf(call, inner)));
  }
  const answered = [...replies].filter(([, { status }]) => status > 0);
  const responses = answered.map(([id, { status, headers, body }]) => ({
    id,
    status,
    ...(headers ? { headers } : {}),
    ...(body === undefined ? {} : { body }),
  }));
  return ok({ responses: responses.reverse() });
}
