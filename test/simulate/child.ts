import { type ChildProcess, fork } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Instant } from '../../shared/time.ts';
import { type Built, builtProduct } from './built.ts';

const STDERR = 2;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The product in a process of its own, which may be killed at any moment and is started anew when it is needed. */
export class Child {
  readonly url: string;
  kills = 0;
  #lives = 0;
  readonly #built: Built;
  readonly #environment: NodeJS.ProcessEnv;
  #now: Instant;
  #process: ChildProcess | null = null;
  #orders = 0;
  #killAfter: number | null = null;
  #killing: Promise<void> = Promise.resolve();

  private constructor(built: Built, port: number, settings: Record<string, string>, start: Instant) {
    this.#built = built;
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = { ...process.env, ...settings, PORT: String(port) };
    this.#now = start;
  }

  /** `settings` are its environment, but for the port. */
  static async start(settings: Record<string, string>, start: Instant): Promise<Child> {
    const child = new Child(await builtProduct(), await freePort(), settings, start);
    await child.#running();
    return child;
  }

  /** Moves the product's clock, and waits until what is due is done. */
  async moveTo(at: Instant): Promise<void> {
    this.#now = at;
    while (!(await this.#ordered(at)));
  }

  /** Waits until everything that is due by now is sent. */
  async settle(): Promise<void> {
    if (!(await this.#ordered(null))) await this.moveTo(this.#now);
  }

  /** SIGKILL, so many milliseconds into its next order: nothing is finished, nothing is said. */
  killIn(milliseconds: number): void {
    this.#killAfter = milliseconds;
  }

  /** Waits for a kill that is still to come, and until the product stands again. */
  async recovered(): Promise<void> {
    await this.#killing;
    await this.settle();
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child && !ended(child)) {
      const over = new Promise((end) => child.once('exit', end));
      child.disconnect();
      await over;
    }
    await this.#built.remove();
  }

  async #running(): Promise<ChildProcess> {
    if (this.#process && !ended(this.#process)) return this.#process;
    this.#lives += 1;
    const child = fork(this.#built.file, [], {
      execArgv: ['--max-semi-space-size=64'],
      env: { ...this.#environment, CLOCK: this.#now, LIFE: String(this.#lives) },
      // What is printed is the sums.
      stdio: ['ignore', STDERR, STDERR, 'ipc'],
    });
    await new Promise((ready, failed) => {
      child.once('message', ready);
      child.once('exit', (code) => failed(new Error(`the product ended with ${code} before it was ready`)));
    });
    this.#process = child;
    return child;
  }

  /** False: it ended before it was done. */
  async #ordered(at: Instant | null): Promise<boolean> {
    const child = await this.#running();
    this.#orders += 1;
    const id = this.#orders;
    this.#maybeKill(child);
    return new Promise((resolve) => {
      const done = (answered: boolean) => {
        child.off('message', heard).off('exit', over);
        resolve(answered);
      };
      const heard = (message: { id?: number }) => {
        if (message.id === id) done(true);
      };
      const over = () => done(false);
      child.on('message', heard).on('exit', over);
      // A dead child's channel closes before its exit is told; the exit is what counts.
      child.send({ id, at }, () => undefined);
    });
  }

  #maybeKill(child: ChildProcess): void {
    if (this.#killAfter === null) return;
    this.#killing = setTimeout(this.#killAfter).then(() => {
      child.kill('SIGKILL');
      this.kills += 1;
    });
    this.#killAfter = null;
  }
}

const ended = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
