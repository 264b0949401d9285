import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { instant } from '../../shared/time.ts';
import { mondayOf, openNotebook } from './notebook.ts';
import type { Options } from './options.ts';
import { builtPage } from './page.ts';
import { type Boot, openScene } from './scene.ts';
import { site } from './site.ts';
import { TimeMachine } from './time-machine.ts';

export interface Demo {
  readonly address: string;
  close(): Promise<void>;
}

function notebookFor({ folder, people, seed, port, fresh }: Options) {
  if (fresh) rmSync(folder, { recursive: true, force: true });
  const at = Date.now();
  return openNotebook(path.join(folder, 'demo.json'), {
    begun: instant(at),
    now: mondayOf(at),
    people,
    seed,
    tenantPort: port + 1,
    played: [],
  });
}

/** Starts everything, or goes on where it was; resolves when the page can be opened. */
export async function startDemo(options: Options, boot: Boot): Promise<Demo> {
  const page = await builtPage();
  const scene = await openScene(notebookFor(options), options, boot);
  const time = new TimeMachine(scene);
  const server = createServer(site(scene, time, page) as never);
  await new Promise<void>((listening, fail) => {
    server.once('error', fail).listen(options.port, '127.0.0.1', listening);
  });
  const close = async () => {
    await time.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await scene.close();
  };
  return { address: scene.address, close };
}
