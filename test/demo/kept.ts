import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Hindrance } from '../command.ts';

export const NOTES = 'demo.json';
const COMPANY = 'tenant.json';
const RECORDS = 'pairwise.db';

/** All that a demo leaves behind; whatever else lies in the folder is somebody's. */
const left = [NOTES, COMPANY, RECORDS, `${RECORDS}-wal`, `${RECORDS}-shm`];

export function forget(folder: string): void {
  for (const name of left) rmSync(path.join(folder, name), { force: true });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const isDatabase = (text: string) => text === '' || text.startsWith('SQLite format 3');

/** Throws in plain words when what a demo has left behind cannot be read any more. */
export function checkKept(folder: string): void {
  for (const name of [NOTES, COMPANY, RECORDS]) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'latin1');
    if (name === RECORDS ? isDatabase(text) : isJson(text)) continue;
    throw new Hindrance(
      `${file} is damaged. With --fresh, the demo forgets what was played and begins anew.`,
    );
  }
}
