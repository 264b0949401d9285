import { type Box, count } from '../box.ts';
import { type Call, orderedFault, patience, Refused, type Reply, type Room } from '../gate.ts';
import { rules } from '../limits.ts';
import { type Route, routeFor } from '../routes.ts';
import { appRoutes } from './apps.ts';
import { batch } from './batch.ts';
import { deltaRoutes } from './delta.ts';
import { eventRoutes } from './events.ts';
import { groupRoutes } from './groups.ts';
import { scheduleRoutes } from './schedule.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { userRoutes } from './users.ts';
import { refuse, words } from './words.ts';

const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

const routes: readonly Route[] = [
  ...deltaRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...scheduleRoutes,
  ...eventRoutes,
  ...appRoutes,
  ...subscriptionRoutes,
];

async function admit(box: Box, { headers }: Call): Promise<readonly string[]> {
  const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  if (!token) throw refuse(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  const claims = await box.keys.verified(token, GRAPH_AUDIENCE).catch((error: Error) => {
    throw refuse(401, 'InvalidAuthenticationToken', error.message);
  });
  if (claims.appid !== box.ids.client)
    throw refuse(401, 'InvalidAuthenticationToken', 'Another application.');
  return Array.isArray(claims.roles) ? claims.roles.map(String) : [];
}

const tooMany = (seconds: number) =>
  refuse(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': String(seconds) });

const paced = [
  [/^POST .*\/installedApps$/i, 'installs', rules.installs],
  [/^DELETE .*\/installedApps\//i, 'uninstalls', rules.uninstalls],
  [/^POST .*\/sendActivityNotification$/i, 'feed', rules.activityFeed],
] as const;

/** A mailbox takes its time: without it, no more than one request would ever be inside. */
const MAILBOX_MS = 20;
const MAILBOX = /^\/users\/([^/]+)\/(?:events|calendar|calendarView)/i;

/** Runs the route under Microsoft's limits: a rate for some operations, four at once for every mailbox. */
async function limited(box: Box, call: Call, act: () => Reply | Promise<Reply>): Promise<Reply> {
  if (!box.options.limits) return act();
  for (const [pattern, key, among] of paced) {
    const wait =
      box.options.limits === true && pattern.test(`${call.method} ${call.path}`)
        ? box.limits.take(key, among)
        : null;
    if (wait) throw tooMany(wait);
  }
  const mailbox = MAILBOX.exec(call.path)?.[1];
  if (!mailbox) return act();
  const wait = box.limits.take(`mailbox ${mailbox}`, rules.mailbox);
  if (wait) throw tooMany(wait);
  if (!box.limits.enter(mailbox))
    throw refuse(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
      'retry-after': '1',
    });
  try {
    await patience(box.options.latencyMs ?? MAILBOX_MS);
    return await act();
  } finally {
    box.limits.leave(mailbox);
  }
}

/** Answers one call, on its own or out of a batch. */
async function answerCall(box: Box, call: Call): Promise<Reply> {
  const way = routeFor(routes, call);
  if (!way) {
    count(box, 'unknown');
    throw refuse(404, 'ResourceNotFound', `Resource not found for the segment '${call.path}'.`);
  }
  const { needs, act } = way.found;
  if (needs.length && !needs.some((name) => call.roles.includes(name)))
    throw refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  return limited(box, call, () => act(box, call, ...way.ids));
}

async function act(box: Box, call: Call): Promise<Reply> {
  if (box.options.latencyMs) await patience(box.options.latencyMs);
  if (call.method === 'POST' && call.path === '/$batch') return batch(call, (inner) => settle(box, inner));
  return answerCall(box, call);
}

/** A fault may meet a request inside a batch as well; there, no connection of its own can be cut. */
async function settle(box: Box, call: Call): Promise<Reply> {
  const query = [...call.query].length > 0 ? `?${decodeURIComponent(String(call.query))}` : '';
  const fault = orderedFault(box, { side: 'graph', words }, `${call.method} ${call.path}${query}`);
  try {
    if (fault && !fault.afterEffect) return fault;
    const reply = await answerCall(box, call);
    return fault ?? reply;
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.reply;
    throw thrown;
  }
}

export const graphRoom: Room = { side: 'graph', words, admit, act };
