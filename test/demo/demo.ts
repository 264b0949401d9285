import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { instant } from '../../shared/time.ts';
import { Occupied } from '../command.ts';
import { mondayOf, notesIn, openNotebook } from './notebook.ts';
import type { Options } from './options.ts';
import { builtPage } from './page.ts';
import { type Boot, openScene } from './scene.ts';
import { site } from './site.ts';
import { TimeMachine } from './time-machine.ts';

export interface Demo {
  readonly address: string;
  close(): Promise<void>;
}

const NOTES = 'demo.json';

/** All that a demo leaves behind; whatever else lies in the folder is somebody's. */
const left = [NOTES, 'tenant.json', 'pairwise.db', 'pairwise.db-wal', 'pairwise.db-shm'];

async function notebookFor({ folder, people, seed, port, fresh }: Options) {
  const file = path.join(folder, NOTES);
  const before = notesIn(file);
  if (before) await free(before.tenantPort);
  if (fresh) for (const name of left) rmSync(path.join(folder, name), { force: true });
  if (fresh || !before) await free(port + 1);
  const at = Date.now();
  return openNotebook(file, {
    begun: instant(at),
    now: mondayOf(at),
    people,
    seed,
    tenantPort: port + 1,
    played: [],
  });
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, fail) => {
    server.once('error', fail).listen(port, '127.0.0.1', resolve);
  });
}

/** Throws in plain words when somebody else listens there, before anything was begun or deleted. */
async function free(port: number): Promise<void> {
  const trial = createServer();
  try {
    await listening(trial, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Occupied(port);
  }
  await new Promise((closed) => trial.close(closed));
}

/** Starts everything, or goes on where it was; resolves when the page can be opened. */
export async function startDemo(options: Options, boot: Boot): Promise<Demo> {
  await free(options.port);
  const page = await builtPage();
  const scene = await openScene(await notebookFor(options), options, boot);
  const time = new TimeMachine(scene);
  const server = createServer(site(scene, time, page) as never);
  await listening(server, options.port);
  const close = async () => {
    await time.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await scene.close();
  };
  return { address: scene.address, close };
}
