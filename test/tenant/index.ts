import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { type Box, boxOf, settled } from './box.ts';
import { connectorRoom } from './connector/room.ts';
import { control } from './control.ts';
import { drawFrom, guidOf } from './draw.ts';
import { gate } from './gate.ts';
import { graphRoom } from './graph/room.ts';
import { botFramework } from './login/bot-framework.ts';
import { entra } from './login/entra.ts';
import { tenantOf } from './tenant.ts';
import type { Tenant, TenantOptions } from './types.ts';

export type * from './types.ts';

/** A body that cannot be read is the caller's mistake; anything else is ours and goes on to Express. */
const unreadable: ErrorRequestHandler = (error, _request, response, next) => {
  const status = Number((error as { status?: number }).status ?? 500);
  if (status >= 500) next(error);
  else response.status(status).json({ error: { code: 'BadRequest', message: 'Unable to read the body.' } });
};

function appOf(box: Box, tenant: Tenant): Express {
  const app = express();
  const json = express.json({ limit: '4mb' });
  app.disable('x-powered-by');
  app.use('/graph/v1.0', json, gate(box, graphRoom));
  app.use('/connector', json, gate(box, connectorRoom));
  app.use('/login', entra(box));
  app.use('/botframework', botFramework(box));
  app.use('/control', json, control(box, tenant));
  app.use(unreadable);
  return app;
}

/** Some people have blocked the bot before it ever wrote to them. */
function blockSome({ options, directory, keeper, seed }: Box) {
  const draw = drawFrom(seed, 'blocked');
  const fresh = keeper.state.blocked.length === 0;
  for (const { id } of directory.people)
    if (draw.chance(options.blocked ?? 0) && fresh) keeper.state.blocked.push(id);
}

function setUpEverywhere({ options, directory, keeper, seed }: Box) {
  if (!options.appEverywhere) return;
  for (const { id } of directory.people) keeper.state.installs[id] ??= guidOf(seed, 'install', id);
}

/** Starts a Microsoft 365 tenant on loopback. */
export async function startTenant(options: TenantOptions = {}): Promise<Tenant> {
  const box = await boxOf(options);
  blockSome(box);
  setUpEverywhere(box);
  const server = createServer();
  const close = async () => {
    box.closed = true;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await settled(box);
    box.keeper.save();
    box.traffic.close();
  };
  const tenant = tenantOf(box, close);
  server.on('request', appOf(box, tenant));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  box.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return tenant;
}
