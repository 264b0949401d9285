import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { instant } from '../../shared/time.ts';
import { Occupied } from '../command.ts';
import { checkKept, forget, NOTES } from './kept.ts';
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

async function notebookFor({ folder, people, seed, port, fresh }: Options) {
  const file = path.join(folder, NOTES);
  if (!fresh) checkKept(folder);
  const before = notesIn(file);
  // The company that is kept stays at its port: another --port would not move it.
  if (before) await free(before.tenantPort, 'stop what listens there, or play in another --folder');
  if (fresh) forget(folder);
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
async function free(port: number, remedy?: string): Promise<void> {
  const trial = createServer();
  try {
    await listening(trial, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Occupied(port, remedy);
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
