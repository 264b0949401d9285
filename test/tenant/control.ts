import { type Request, type RequestHandler, Router } from 'express';
import type { Box } from './box.ts';
import type { Press, Response, Tenant } from './types.ts';

interface Order {
  person?: string;
  text?: string;
  message?: string;
  action?: Press;
  event?: string;
  response?: Response;
  except?: string[];
  now?: string;
  channel?: string;
}

type Look = (tenant: Tenant, id: string) => unknown;
type Act = (tenant: Tenant, order: Order, box: Box) => unknown;

const looks: Record<string, Look> = {
  people: (tenant) => tenant.people,
  settings: (tenant) => tenant.settings,
  channels: (tenant) => tenant.channels,
  traffic: (tenant) => tenant.traffic,
  counts: (tenant) => tenant.counts,
  chat: (tenant, id) => tenant.chat(id),
  channel: (tenant, id) => tenant.channel(id || undefined),
  calendar: (tenant, id) => tenant.calendar(id),
  feed: (tenant, id) => tenant.feed(id),
  token: async (tenant, id) => ({ token: await tenant.token(id) }),
};

/** The value, or an error that names what is missing. */
function need<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The order needs ${name}.`);
  return value;
}

function setClock({ options, keeper, now }: Box, asked: string) {
  const time = Date.parse(asked);
  if (options.now) throw new Error('The clock is held by whoever started the tenant.');
  if (Number.isNaN(time)) throw new Error(`${asked} is not a time.`);
  keeper.state.ahead = time - Date.now();
  keeper.touched();
  return { now: now().toISOString() };
}

const acts: Record<string, Act> = {
  say: (tenant, { person, text }) => tenant.say(need(person, 'person'), need(text, 'text')),
  press: (tenant, { person, message, action }) =>
    tenant.press(need(person, 'person'), need(message, 'message'), need(action, 'action')),
  open: (tenant, { person }) => tenant.open(need(person, 'person')),
  remove: (tenant, { person }) => tenant.remove(need(person, 'person')),
  team: (tenant, { channel }) => tenant.openTeam(channel),
  block: (tenant, { person }) => tenant.block(need(person, 'person')),
  unblock: (tenant, { person }) => tenant.unblock(need(person, 'person')),
  leave: (tenant, { person }) => tenant.leaveCompany(need(person, 'person')),
  respond: (tenant, { person, event, response }) =>
    tenant.respond(need(person, 'person'), need(event, 'event'), need(response, 'response')),
  live: async (tenant, { except = [] }) => ({ acted: await tenant.live({ except }) }),
  clock: (_tenant, { now }, box) => setClock(box, need(now, 'now')),
};

type Run = (request: Request) => unknown;

/** Answers with what `run` gives, or 400 with the reason it could not. */
const answering =
  (run: Run): RequestHandler =>
  async (request, response) => {
    try {
      response.json((await run(request)) ?? {});
    } catch (thrown) {
      response.status(400).json({ error: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };

/** The tenant's own buttons over HTTP, for a demo page and for other processes. */
export function control(box: Box, tenant: Tenant): Router {
  const router = Router();
  for (const [name, look] of Object.entries(looks))
    router.get(
      [`/${name}`, `/${name}/:id`],
      answering(({ params }) => look(tenant, String(params.id ?? ''))),
    );
  for (const [name, act] of Object.entries(acts))
    router.post(
      `/${name}`,
      answering(({ body }) => act(tenant, (body ?? {}) as Order, box)),
    );
  router.get(
    '/clock',
    answering(() => ({ now: box.now().toISOString() })),
  );
  return router;
}
