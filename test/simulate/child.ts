import { type ChildProcess, fork } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../shared/time.ts';

export interface Child {
  readonly url: string;
  /** Moves the product's clock, and waits until what is due is done. Started anew where it was killed meanwhile. */
  moveTo(at: Instant): Promise<void>;
  /** SIGKILL: nothing is finished, nothing is said. */
  kill(): void;
  /** Kills it so many milliseconds into its next move. */
  killIn(milliseconds: number): void;
  stop(): Promise<void>;
  readonly kills: number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The product in a process of its own. `settings` are its environment, but for the port. */
export async function startChild(settings: Record<string, string>, start: Instant): Promise<Child> {
  const port = await freePort();
  let kills = 0;
  let orders = 0;
  let process_: ChildProcess | null = null;
  let killAfter: number | null = null;

  const kill = () => {
    process_?.kill('SIGKILL');
    kills += 1;
  };

  const launch = (at: Instant) =>
    new Promise<ChildProcess>((resolve, reject) => {
      const child = fork(fileURLToPath(new URL('./product.ts', import.meta.url)), [], {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, ...settings, PORT: String(port), CLOCK: at },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      child.once('message', () => resolve(child));
      child.once('exit', (code) => reject(new Error(`the product ended with ${code} before it was ready`)));
    });

  const ordered = (child: ChildProcess, at: Instant) =>
    new Promise<boolean>((resolve) => {
      orders += 1;
      const id = orders;
      const done = (answered: boolean) => {
        child.off('message', heard).off('exit', ended);
        resolve(answered);
      };
      const heard = (message: { id?: number }) => message.id === id && done(true);
      const ended = () => done(false);
      child.on('message', heard).on('exit', ended);
      child.send({ id, at }, (error) => error && done(false));
      if (killAfter !== null) setTimeout(kill, killAfter);
      killAfter = null;
    });

  process_ = await launch(start);
  return {
    url: `http://127.0.0.1:${port}`,
    async moveTo(at) {
      for (;;) {
        if (!process_ || process_.exitCode !== null || process_.signalCode !== null)
          process_ = await launch(at);
        if (await ordered(process_, at)) return;
      }
    },
    kill,
    killIn(milliseconds) {
      killAfter = milliseconds;
    },
    async stop() {
      const child = process_;
      if (!child || child.exitCode !== null) return;
      const ended = new Promise((end) => child.once('exit', end));
      child.disconnect();
      await ended;
    },
    get kills() {
      return kills;
    },
  };
}
