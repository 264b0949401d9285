import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Marks, marks } from './tab-marks.ts';

const FOLDER = process.env.TAB_FOLDER ?? 'dist/tab';
const PERSONAL_KB = 200;
const FURTHER_KB = 60;
const MARKS = { performance: 0.9, accessibility: 1, 'best-practices': 0.95 } as const;

const brotli = (path: string): number =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** Scripts that a file needs before it runs: its static imports, and theirs. */
function needed(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(FOLDER, 'assets', file), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["`']\.\/([^"`']+\.js)["`']/g))
    needed(name, seen);
  return seen;
}

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + brotli(join(FOLDER, 'assets', file)), 0) / 1000;

interface Line {
  page: string;
  kB: number;
  most: number;
  met: boolean;
}

/** What a reader's browser fetches of script: for the personal tab, and then for each page that is opened later. */
function weights(): Line[] {
  const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/assets\/([^"]+\.js)/g)].map(([, name]) => name ?? '');
  const first = new Set(entries.flatMap((entry) => [...needed(entry)]));
  const line = (page: string, files: Iterable<string>, most: number): Line => {
    const kB = Math.round(kilobytes(files) * 10) / 10;
    return { page, kB, most, met: kB <= most };
  };
  const lazy = readdirSync(join(FOLDER, 'assets')).filter((name) => name.endsWith('.js') && !first.has(name));
  const pages = readdirSync('tab/pages').map((name) => name.replace(/\.tsx$/, ''));
  const further = lazy.filter((name) => pages.some((page) => name.startsWith(`${page}-`)));
  return [
    line('personal tab', first, PERSONAL_KB),
    ...further.map((file) =>
      line(
        file.replace(/-[^-]*\.js$/, ''),
        [...needed(file)].filter((name) => !first.has(name)),
        FURTHER_KB,
      ),
    ),
  ].sort((a, b) => b.kB - a.kB);
}

export async function tab(args: string[]): Promise<void> {
  if (!existsSync(join(FOLDER, 'index.html')) || statSync(FOLDER).size === 0)
    throw new Error(`build the tab first: there is nothing in ${FOLDER}`);
  const scripts = weights();
  const { marks: found, timings }: Marks = args.includes('--scripts')
    ? { marks: {}, timings: {} }
    : await marks(FOLDER);
  const lighthouse = Object.entries(MARKS).map(([name, least]) => {
    const mark = found[name] ?? 0;
    return { name, mark, least, met: mark >= least };
  });
  if (args.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ scripts, lighthouse, timings }, null, 2)}\n`);
    return;
  }
  console.table(scripts);
  console.table(lighthouse);
  console.table(timings);
}
