import type { Box } from '../box.ts';
import type { Account } from '../company/accounts.ts';
import { defaultProperties } from '../company/accounts.ts';
import type { Call } from '../gate.ts';
import { type Act, route } from '../routes.ts';
import { filterOf } from './filter.ts';
import { GRAPH, paged, picked, refuseOptions, selection } from './odata.ts';
import { portraitOf } from './portraits.ts';
import { badRequest, missing, ok, refuse } from './words.ts';

/** Properties that Graph reads for one user at a time only. */
const single = [
  'mailboxSettings',
  'skills',
  'interests',
  'responsibilities',
  'schools',
  'aboutMe',
  'birthday',
];

export const READ_USERS = ['User.Read.All', 'Directory.Read.All'];

/** The account, or 404. */
export function userAt({ directory }: Box, key: string): Account {
  const account = directory.account(key);
  if (!account) throw missing(key);
  return account;
}

function managerIn(box: Box, call: Call, { id }: Account): object {
  const expand = call.query.get('$expand');
  if (!expand) return {};
  const asked = /^manager(?:\((.*)\))?$/.exec(expand);
  if (!asked) throw badRequest(`Parsing OData Select and Expand failed: ${expand}.`);
  const names = /\$select=([\w,]+)/.exec(asked[1] ?? '')?.[1]?.split(',') ?? [...defaultProperties];
  if (asked[1]?.includes('$select') && !asked[1].includes('$levels'))
    throw badRequest('$select in $expand=manager needs $levels.', 'Request_UnsupportedQuery');
  const manager = box.directory.managerOf(id);
  const account = manager ? box.directory.account(manager) : undefined;
  return account ? { manager: { '@odata.type': '#microsoft.graph.user', ...picked(account, names) } } : {};
}

export const shaped = (box: Box, call: Call, account: Account) => ({
  ...picked(account, selection(call) ?? defaultProperties),
  ...managerIn(box, call, account),
});

function refuseSingles(call: Call) {
  const asked = selection(call)?.find((name) => single.includes(name));
  if (asked) throw refuse(501, 'NotImplemented', `'${asked}' cannot be selected on a collection of users.`);
}

/** Accounts that the query's `$filter` lets through. */
export function matching(call: Call, accounts: Account[]): Account[] {
  const text = call.query.get('$filter');
  return text ? accounts.filter(filterOf(text)) : accounts;
}

const list: Act = (box, call) => {
  refuseOptions(call);
  refuseSingles(call);
  if (call.query.get('$count') === 'true' && call.headers.consistencylevel !== 'eventual')
    throw badRequest('$count needs the header ConsistencyLevel: eventual.', 'Request_UnsupportedQuery');
  return paged(call, matching(call, box.directory.accounts()), (account) =>
    shaped(box, call, account as Account),
  );
};

const one: Act = (box, call, key) =>
  ok({
    '@odata.context': `${GRAPH}/$metadata#users/$entity`,
    ...shaped(box, call, userAt(box, key)),
  });

const manager: Act = (box, call, key) => {
  const id = box.directory.managerOf(userAt(box, key).id);
  const account = id ? box.directory.account(id) : undefined;
  if (!account) throw missing('manager');
  return ok({
    '@odata.type': '#microsoft.graph.user',
    ...picked(account, selection(call) ?? defaultProperties),
  });
};

/** Whoever has a mailbox has put a portrait there. */
const photo: Act = (box, _call, key) => {
  const { id } = userAt(box, key);
  if (box.directory.hasMailbox(id))
    return { status: 200, headers: { 'content-type': 'image/jpeg' }, bytes: portraitOf(id) };
  throw refuse(404, 'ImageNotFound', 'Exception of type ImageNotFoundException was thrown.');
};

export const userRoutes = [
  route('GET', '/users', READ_USERS, list),
  route('GET', '/users/{}', READ_USERS, one),
  route('GET', '/users/{}/manager', READ_USERS, manager),
  route('GET', '/users/{}/photos/{}/$value', [...READ_USERS, 'ProfilePhoto.Read.All'], photo),
  route('GET', '/users/{}/photo/$value', [...READ_USERS, 'ProfilePhoto.Read.All'], photo),
];
