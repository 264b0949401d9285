import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request } from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { VISITOR } from './traffic.ts';
import type { Tenant } from './types.ts';

export type Row = Record<string, unknown> & { id: string };

/** The parts of answers that tests read; each answer has some of them. */
export interface Body extends Row {
  value: Row[];
  error: { code: string; message: string; innerError: Record<string, string> };
  responses: { id: string; status: number; body: Body }[];
  access_token: string;
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

/** What came back over HTTP. */
export interface Answered {
  status: number;
  headers: Headers;
  body: Body;
}

const parsed = (text: string) => (/^[{[]/.test(text) ? JSON.parse(text) : text);

async function ask(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answered> {
  const answer = await fetch(url, {
    method,
    headers: {
      ...{ 'user-agent': VISITOR },
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: parsed(text) };
}

/** Signs in with the app's credentials; `changes` spoil the form. */
export async function signIn(
  { settings }: Tenant,
  scope: string,
  changes: Record<string, string> = {},
): Promise<Answered> {
  const form = {
    grant_type: 'client_credentials',
    client_id: settings.CLIENT_ID as string,
    client_secret: settings.CLIENT_SECRET as string,
    scope: `${scope}/.default`,
    ...changes,
  };
  const url = `${settings.LOGIN_URL}/${settings.TENANT_ID}/oauth2/v2.0/token`;
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}

type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>;

export interface Visitor {
  /** Path from /v1.0 on; a next link or delta link will do as well. */
  graph: Ask;
  /** Path from /v3 on. */
  connector: Ask;
}

/** Calls Graph and the Connector with the app's own tokens, as the product would. */
export async function visit(tenant: Tenant): Promise<Visitor> {
  const token = async (scope: string) => (await signIn(tenant, scope)).body.access_token;
  const graphToken = await token('https://graph.microsoft.com');
  const botToken = await token('https://api.botframework.com');
  const { GRAPH_URL, BOT_SERVICE_URL } = tenant.settings;
  return {
    graph: (method, path, body, headers = {}) =>
      ask(`${GRAPH_URL}/v1.0${path.replace('https://graph.microsoft.com/v1.0', '')}`, method, body, {
        authorization: `Bearer ${graphToken}`,
        ...headers,
      }),
    connector: (method, path, body, headers = {}) =>
      ask(`${BOT_SERVICE_URL}${path.slice(1)}`, method, body, {
        authorization: `Bearer ${botToken}`,
        ...headers,
      }),
  };
}

/** An activity as a bot reads it. */
export interface Activity extends Record<string, unknown> {
  type: string;
  name?: string;
  text?: string;
  action?: string;
  replyToId?: string;
  conversation: { id: string };
  value: { action: { verb: string; data: Record<string, unknown> } };
}

export interface Bot {
  readonly activities: Activity[];
  /** What the last request's token claimed. */
  readonly claims: Record<string, unknown>[];
  /** Answers notifications and the handshake of subscriptions at /notices. */
  readonly notices: Row[];
  url: string;
  close(): Promise<void>;
}

export const cardAnswer = (card: object) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});

/** A bot that checks who is calling, remembers what it is told, and answers presses with what `turn` gives. */
export async function startBot(
  tenant: Tenant,
  turn: (activity: Activity) => object | number = () => ({ statusCode: 200 }),
): Promise<Bot> {
  const keys = createRemoteJWKSet(new URL(`${tenant.settings.BOT_LOGIN_URL}/v1/.well-known/keys`));
  const bot: Bot = { activities: [], claims: [], notices: [], url: '', close: async () => {} };
  const check = async ({ headers }: Request) => {
    const token = String(headers.authorization).replace('Bearer ', '');
    const audience = tenant.settings.CLIENT_ID as string;
    return (await jwtVerify(token, keys, { issuer: 'https://api.botframework.com', audience })).payload;
  };
  const app = express();
  app.use(express.json());
  app.post('/api/messages', async (request, response) => {
    bot.claims.push(await check(request));
    bot.activities.push(request.body);
    const answer = turn(request.body);
    if (typeof answer === 'number') response.status(answer).end();
    else response.json(request.body.type === 'invoke' ? answer : {});
  });
  app.post('/notices', (request, response) => {
    const token = request.query.validationToken;
    if (token) response.type('text/plain').send(token);
    else response.status(202).end(() => bot.notices.push(...request.body.value));
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  bot.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bot.close = () =>
    new Promise((resolve) => server.close(() => resolve()).closeAllConnections() ?? undefined);
  tenant.botUrl = `${bot.url}/api/messages`;
  return bot;
}
