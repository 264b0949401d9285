import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RedisServer {
  url: string;
  /** As at a power cut: whatever it held is gone. */
  kill(): Promise<void>;
  /** It goes on, with nothing in it. */
  flush(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** A real redis-server on a free port, which keeps nothing on disk; null where none is installed. */
export async function startRedis(): Promise<RedisServer | null> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'pairwise-redis-'));
  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    const args = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      dir,
    ];
    const child = spawn('redis-server', args, { stdio: 'ignore' });
    server = child;
    process.once('exit', () => child.kill('SIGKILL'));
    await new Promise<void>((ready, failed) => child.once('spawn', ready).once('error', failed));
    while (!(await answers(port))) await new Promise((pass) => setTimeout(pass, 20));
  }

  async function kill(): Promise<void> {
    const child = server;
    server = null;
    if (!child) return;
    const over = new Promise((end) => child.once('exit', end));
    child.kill('SIGKILL');
    await over;
  }

  async function flush(): Promise<void> {
    const socket = connect(port, '127.0.0.1');
    socket.write('FLUSHALL\r\n');
    await new Promise((done) => socket.once('data', done));
    socket.destroy();
  }

  try {
    await start();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    flush,
    start,
    stop: async () => {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
