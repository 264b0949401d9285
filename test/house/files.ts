import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('../../', import.meta.url);

/** A line that names another file or a package. `erased`: only its types are used, so nothing of it remains at run time. */
export interface Import {
  from: string;
  /** Path from the root, or the package's name. */
  to: string;
  ours: boolean;
  erased: boolean;
}

export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Paths from the root of all files below a folder, in the order of their names. */
export const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((path) => path.slice(path.lastIndexOf(`/${folder}/`) + 1))
    .sort();

export const foldersIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

export const sources = (...folders: string[]): string[] =>
  folders.flatMap(filesIn).filter((path) => /\.tsx?$/.test(path));

const STATIC = /^(import|export)( type)?\b[^;'"`]*?\bfrom '([^']+)'/gm;
const BARE = /^import '([^']+)'/gm;
const LAZY = /\bimport\(\s*'([^']+)'\s*\)/g;

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

function importOf(from: string, name: string, erased: boolean): Import {
  const ours = name.startsWith('.');
  const to = ours ? posix.join(posix.dirname(from), name) : packageOf(name);
  return { from, to, ours, erased };
}

export function importsOf(path: string): Import[] {
  const text = read(path);
  return [
    ...[...text.matchAll(STATIC)].map(([, , type, name = '']) => importOf(path, name, type !== undefined)),
    ...[...text.matchAll(BARE)].map(([, name = '']) => importOf(path, name, false)),
    ...[...text.matchAll(LAZY)].map(([, name = '']) => importOf(path, name, false)),
  ];
}

/** `bot/stages/opt-in` for what lies in it; `bot/boot` for a file that stands alone. */
export function roomOf(path: string): string {
  const [top = '', second = '', third = ''] = path.replace(/\.tsx?$/, '').split('/');
  if (top !== 'bot') return top;
  return second === 'stages' || second === 'office'
    ? posix.join(top, second, third)
    : posix.join(top, second);
}
