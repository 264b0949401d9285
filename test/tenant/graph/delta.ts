import { type Box, nowIn } from '../box.ts';
import type { Account } from '../company/accounts.ts';
import type { Call, Reply } from '../gate.ts';
import { type Act, route } from '../routes.ts';
import type { Instant } from '../types.ts';
import { GRAPH, picked, sealed, selection, unsealed } from './odata.ts';
import { READ_USERS } from './users.ts';
import { badRequest, ok, refuse } from './words.ts';

const PAGE = 100;
const VALID_MS = 7 * 86_400_000;
const MOST_IDS = 50;

/** What a delta link or a next link remembers. */
interface Round {
  select: string[];
  /** Only these, when the caller asked for some by id. */
  ids: string[] | null;
  /** Changes from here on are new; null asks for everybody. */
  since: number | null;
  /** Where the next round will begin. */
  until: number;
  from: number;
  at: Instant;
}

const defaults = ['id', 'displayName', 'mail', 'userPrincipalName', 'givenName', 'surname', 'jobTitle'];

/** `id eq '…' or id eq '…'`: nothing else is possible here. */
function idsIn(filter: string): string[] {
  const parts = filter.split(/ or /i).map((part) => /^\s*id\s+eq\s+'([^']+)'\s*$/i.exec(part)?.[1]);
  if (parts.length > MOST_IDS || parts.includes(undefined))
    throw badRequest(
      `users/delta filters by id alone, up to ${MOST_IDS} of them.`,
      'Request_UnsupportedQuery',
    );
  return parts as string[];
}

const everybody = ({ directory }: Box) => directory.accounts().map(({ id }) => id);

function firstRound(box: Box, call: Call): Round {
  for (const name of ['$top', '$orderby', '$expand', '$search', '$count'])
    if (call.query.has(name))
      throw badRequest(`'${name}' is not supported by users/delta.`, 'Request_UnsupportedQuery');
  const filter = call.query.get('$filter');
  const ids = filter ? idsIn(filter) : null;
  const until = box.keeper.state.changeLog.length;
  const latest = call.query.get('$deltatoken') === 'latest';
  return {
    select: selection(call) ?? defaults,
    ids,
    since: latest ? until : null,
    until,
    from: 0,
    at: nowIn(box),
  };
}

const startAgain = (select: readonly string[]) =>
  refuse(410, 'syncStateNotFound', 'The sync state generation is not found; begin again.', {
    location: `${GRAPH}/users/delta?$select=${select.join(',')}`,
  });

function roundOf(box: Box, call: Call): Round {
  const token = call.query.get('$skiptoken') ?? call.query.get('$deltatoken');
  if (!token || token === 'latest') return firstRound(box, call);
  const round = unsealed<Round>(token);
  const stale = box.now().getTime() - Date.parse(round.at) > VALID_MS;
  if (stale || round.until > box.keeper.state.changeLog.length) throw startAgain(round.select);
  const again = call.query.has('$deltatoken');
  return again ? { ...round, since: round.until, until: box.keeper.state.changeLog.length, from: 0 } : round;
}

function shaped(box: Box, account: Account, select: readonly string[]) {
  const links = select.includes('manager') ? managerLinks(box, account.id) : [];
  return { ...picked(account, ['id', ...select]), ...(links.length ? { 'manager@delta': links } : {}) };
}

function managerLinks({ directory, keeper }: Box, id: string): object[] {
  const link = (manager: string) => ({ '@odata.type': '#microsoft.graph.user', id: manager });
  const manager = directory.managerOf(id);
  const former = keeper.state.changes[id]?.formerManagerId;
  if (manager) return [link(manager)];
  return former ? [{ ...link(former), '@removed': { reason: 'deleted' } }] : [];
}

/** The account as it is now, or the word that it is gone. */
function told(box: Box, id: string, select: readonly string[]): object {
  const account = box.directory.account(id);
  return account ? shaped(box, account, select) : { id, '@removed': { reason: 'changed' } };
}

function answer(box: Box, round: Round): Reply {
  const { changeLog } = box.keeper.state;
  const ids = round.since === null ? everybody(box) : changeLog.slice(round.since, round.until);
  const rows = ids.filter((id) => !round.ids || round.ids.includes(id));
  const next = { ...round, from: round.from + PAGE };
  const link =
    next.from < rows.length
      ? { '@odata.nextLink': `${GRAPH}/users/delta?$skiptoken=${sealed(next)}` }
      : {
          '@odata.deltaLink': `${GRAPH}/users/delta?$deltatoken=${sealed({ ...round, from: 0, at: nowIn(box) })}`,
        };
  const value = rows.slice(round.from, next.from).map((id) => told(box, id, round.select));
  return ok({ '@odata.context': `${GRAPH}/$metadata#users(${round.select.join(',')})`, ...link, value });
}

const delta: Act = (box, call) => answer(box, roundOf(box, call));

export const deltaRoutes = [
  route('GET', '/users/delta', READ_USERS, delta),
  route('GET', '/users/delta()', READ_USERS, delta),
];
