import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Contract, OutputOf, SentTo } from '../../../shared/door.ts';
import { create } from '../../../shared/office/programs/contract.ts';
import { check } from '../../../shared/office/readiness/contract.ts';
import { launch, preview } from '../../../shared/office/rounds/contract.ts';
import { ask } from '../../office.ts';
import type { Company } from './company.ts';

const TICKS_MS = 10;
const STEPPED = new URL('./stepped.ts', import.meta.url).href;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** What a process has used so far, as Linux tells it: seconds of CPU, and the most memory it had at once, in MB. */
export function used(pid: number): { cpu: number; peakMb: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { cpu: (ticks * TICKS_MS) / 1000, peakMb: Number(peak) / 1024 };
}

const living = new Set<ChildProcess>();
// Whatever ends a bench ends what it has started.
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** The product as it is started in production, from its sources. */
export class Server {
  readonly url: string;
  readonly #settings: Record<string, string>;
  readonly #entry: string;
  #process: ChildProcess | null = null;

  private constructor(entry: string, port: number, settings: Record<string, string>) {
    this.#entry = entry;
    this.url = `http://127.0.0.1:${port}`;
    this.#settings = { ...settings, PORT: String(port), PUBLIC_URL: this.url };
  }

  static async start(settings: Record<string, string>, entry = 'main'): Promise<Server> {
    const server = new Server(entry, await freePort(), settings);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const file = fileURLToPath(new URL(`../../../bot/${this.#entry}.ts`, import.meta.url));
    const stepped = this.#settings.CLOCK_AHEAD_FILE ? ['--import', STEPPED] : [];
    const child = spawn(process.execPath, ['--import', 'tsx', ...stepped, file], {
      env: { PATH: process.env.PATH, ...this.#settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    living.add(child);
    child.once('exit', () => living.delete(child));
    await new Promise<void>((ready, failed) => {
      child.stdout?.on('data', (said: Buffer) => {
        if (/"msg":"(listening|working)"/.test(said.toString())) ready();
      });
      child.once('exit', (code) => failed(new Error(`the product ended with ${code} before it was ready`)));
    });
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** How the rows it has taken are marked as its own. */
  get holder(): string {
    return `${hostname().slice(0, 40)}-${this.#entry === 'main' ? new URL(this.url).port : `worker-${this.pid}`}`;
  }

  /** Nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Has it read again how far ahead its clock is. */
  setClock(): void {
    this.#process?.kill('SIGUSR2');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const over = new Promise((end) => child.once('exit', end));
    child.kill(signal);
    await over;
  }
}

export const until = async (holds: () => Promise<boolean>, everyMs = 200): Promise<void> => {
  while (!(await holds())) await new Promise((pass) => setTimeout(pass, everyMs));
};

/** A coordinator at the product's doors. */
export class Coordinator {
  readonly #url: string;
  readonly #token: string;

  constructor(server: Server, token: string) {
    this.#url = server.url;
    this.#token = token;
  }

  ask<C extends Contract>(contract: C, input: SentTo<C>): Promise<OutputOf<C>> {
    return ask(this.#url, this.#token, contract, input);
  }

  /** Makes a program for everybody, waits until the directory is read, and launches. Gives back how long the launch took to answer. */
  async launch(): Promise<{ roundId: string; people: number; ms: number }> {
    const { id: programId } = await this.ask(create, {
      template: 'skill-exchange',
      name: 'Learning together',
    });
    await until(async () => (await this.ask(check, { programId })).directory.syncedAt !== null, 500);
    const { audience: people } = await this.ask(preview, { programId });
    const began = performance.now();
    const { roundId } = await this.ask(launch, { programId, people });
    return { roundId, people, ms: performance.now() - began };
  }
}

export async function launched(company: Company, settings: Record<string, string>) {
  const server = await Server.start({ ...company.settings, ...settings });
  await company.ask('bot', `${server.url}/api/messages`);
  const coordinator = new Coordinator(server, await company.ask('token'));
  return { server, coordinator, ...(await coordinator.launch()) };
}
