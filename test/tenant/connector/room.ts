import type { Box } from '../box.ts';
import { count } from '../box.ts';
import { type Call, patience, type Reply, type Room } from '../gate.ts';
import { rules } from '../limits.ts';
import { type Route, routeFor } from '../routes.ts';
import { activityRoutes } from './activities.ts';
import { memberRoutes } from './members.ts';
import { refuse, words } from './words.ts';

const CONNECTOR_AUDIENCE = 'https://api.botframework.com';

const routes: readonly Route[] = [...activityRoutes, ...memberRoutes];

async function admit(box: Box, { headers }: Call): Promise<readonly string[]> {
  const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  if (!token) throw refuse(401, 'Unauthorized', 'Authorization has been denied for this request.');
  const claims = await box.keys.verified(token, CONNECTOR_AUDIENCE).catch((error: Error) => {
    throw refuse(401, 'Unauthorized', error.message);
  });
  if (claims.appid !== box.ids.client)
    throw refuse(401, 'BotNotRegistered', 'No bot is registered for this app.');
  return [];
}

const CONVERSATION = /^\/v3\/conversations\/([^/]+)/;

function paced(box: Box, call: Call) {
  if (box.options.limits !== true) return;
  const conversation = CONVERSATION.exec(call.path)?.[1];
  const among = call.method === 'GET' ? rules.members : rules.conversation;
  const kind = call.method === 'GET' ? 'read' : 'write';
  const wait =
    box.limits.take('bot', rules.bot) ??
    (conversation ? box.limits.take(`${kind} ${conversation}`, among) : null);
  if (wait) throw refuse(429, 'Throttled', 'Too many requests.', { 'retry-after': String(wait) });
}

async function act(box: Box, call: Call): Promise<Reply> {
  if (box.options.latencyMs) await patience(box.options.latencyMs);
  const way = routeFor(routes, call);
  if (!way) {
    count(box, 'unknown');
    throw refuse(404, 'NotFound', `There is no ${call.method} ${call.path}.`);
  }
  paced(box, call);
  return way.found.act(box, call, ...way.ids);
}

export const connectorRoom: Room = { side: 'connector', words, admit, act };
