import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TenantOptions } from '../../tenant/index.ts';

export type Counts = Record<string, number>;

/** A tenant in a box in a process of its own. */
export interface Company {
  settings: Record<string, string>;
  /** The ids of all who can be written to. */
  members: string[];
  ask<T>(about: string, given?: string): Promise<T>;
  close(): Promise<void>;
}

export async function startCompany(options: TenantOptions): Promise<Company> {
  const child = fork(
    fileURLToPath(new URL('./tenant-process.ts', import.meta.url)),
    [JSON.stringify(options)],
    {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  await new Promise((ready, failed) => {
    child.once('message', ready);
    child.once('exit', (code) => failed(new Error(`the tenant ended with ${code}`)));
  });
  const ask = asking(child);
  return {
    settings: await ask('settings'),
    members: await ask('members'),
    ask,
    close: async () => {
      const over = new Promise((end) => child.once('exit', end));
      child.disconnect();
      await over;
    },
  };
}

function asking(child: ChildProcess): Company['ask'] {
  let last = 0;
  return (about, given) => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const heard = (message: { id?: number; answer?: unknown }) => {
        if (message.id !== id) return;
        child.off('message', heard);
        resolve(message.answer as never);
      };
      child.on('message', heard);
      child.send({ id, about, given });
    });
  };
}
