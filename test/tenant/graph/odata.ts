import type { Call, Reply } from '../gate.ts';
import { badRequest, ok, refuse } from './words.ts';

export const GRAPH = 'https://graph.microsoft.com/v1.0';
const MOST = 999;

/** Opaque to the caller: Graph's tokens are, too. */
export const sealed = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
export function unsealed<T>(token: string): T {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as T;
  } catch {
    throw badRequest('The token in the request is not one of ours.');
  }
}

const option = ({ query }: Call, name: string) => query.get(name)?.trim() || null;

export const selection = (call: Call): string[] | null =>
  option(call, '$select')
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean) ?? null;

/** The record with only the selected properties, `id` always among them for directory objects. */
export const picked = (record: object, names: readonly string[]) => {
  const all = record as Record<string, unknown>;
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
};

export function top(call: Call, fallback: number): number {
  const asked = option(call, '$top');
  if (asked === null) return fallback;
  const size = Number(asked);
  if (!Number.isInteger(size) || size < 1 || size > MOST)
    throw badRequest(
      `Invalid page size specified: '${asked}'. Must be between 1 and ${MOST} inclusive.`,
      'Request_UnsupportedQuery',
    );
  return size;
}

/** Refuses what Graph refuses, and what it would do but this tenant does not: better than quietly ignoring it. */
export function refuseOptions(call: Call) {
  for (const name of ['$search', '$orderby'])
    if (call.query.has(name)) throw refuse(501, 'NotImplemented', `This tenant in a box knows no '${name}'.`);
  if (call.query.has('$skip'))
    throw badRequest("'$skip' is not supported by the service.", 'Request_UnsupportedQuery');
}

const linkTo = (call: Call, token: string) => {
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', token);
  return `${GRAPH}${call.path}?${String(query).replaceAll('%24', '$')}`;
};

/** One page of a collection, with the way to the next. */
export function paged(
  call: Call,
  rows: readonly object[],
  shape: (row: object) => object,
  fallback = 100,
): Reply {
  const size = top(call, fallback);
  const token = option(call, '$skiptoken');
  const from = token ? unsealed<{ from: number }>(token).from : 0;
  const more =
    from + size < rows.length ? { '@odata.nextLink': linkTo(call, sealed({ from: from + size })) } : {};
  const counted = call.query.get('$count') === 'true' ? { '@odata.count': rows.length } : {};
  return ok({
    '@odata.context': `${GRAPH}/$metadata#${call.path.split('/')[1]}`,
    ...counted,
    ...more,
    value: rows.slice(from, from + size).map(shape),
  });
}
