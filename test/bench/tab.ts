import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Hindrance, typed } from '../command.ts';
import { openReport, type Report, spending } from './report.ts';

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

/** What a reader's browser fetches of script: for the personal tab, and then for each page that is opened later. */
function weigh(report: Report): void {
  const line = (name: string, files: Iterable<string>, atMost: number) => {
    const spent = spending();
    report({ case: name, value: kilobytes(files), unit: 'kB of script', atMost, ...spent() });
  };
  const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/assets\/([^"]+\.js)/g)].map(([, name]) => name ?? '');
  const first = new Set(entries.flatMap((entry) => [...needed(entry)]));
  line('personal tab', first, PERSONAL_KB);
  const pages = readdirSync('tab/pages').map((name) => name.replace(/\.tsx$/, ''));
  for (const file of readdirSync(join(FOLDER, 'assets'))) {
    if (!file.endsWith('.js') || first.has(file) || !pages.some((page) => file.startsWith(`${page}-`)))
      continue;
    const further = [...needed(file)].filter((name) => !first.has(name));
    line(`page ${file.replace(/\.js$/, '')}`, further, FURTHER_KB);
  }
}

/** `npm run bench -- tab [--scripts] [--json]`: what is fetched, and, but for `--scripts`, Lighthouse's marks. */
export async function tab(args: string[]): Promise<void> {
  const { scripts, json } = typed(args, {
    scripts: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  if (!existsSync(join(FOLDER, 'index.html')) || statSync(FOLDER).size === 0)
    throw new Hindrance(`There is nothing in ${FOLDER}: run “npm run build” first.`);
  const report = openReport('tab', json);
  weigh(report);
  if (scripts) return;
  const spent = spending();
  const { marks } = await import('./tab-marks.ts');
  const { marks: found, timings } = await marks(FOLDER);
  for (const [name, atLeast] of Object.entries(MARKS))
    report({
      ...{ case: `Lighthouse: ${name}`, value: found[name] ?? 0, unit: 'of 1', atLeast, ...spent() },
      ...(name === 'performance' ? { also: timings } : {}),
    });
}
