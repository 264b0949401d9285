// All the set-up a bare clone needs. Plain Node, because nothing is installed yet. `tab` also builds the tab.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...path) => join(root, ...path);

function run(why, command, args) {
  // What is printed is the command's own: `--json`, or settings for a file.
  console.error(why);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return;
  console.error(`That did not work: ${error?.message ?? `it ended with ${status}`}.`);
  process.exit(1);
}

/** npm as it was called; where this file was started by hand, npm as the shell finds it. */
function npm(why, ...args) {
  const own = process.env.npm_execpath;
  if (own) return run(why, process.execPath, [own, ...args]);
  const shell = process.platform === 'win32';
  run(why, shell ? 'cmd' : 'npm', shell ? ['/c', 'npm', ...args] : args);
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

function installed() {
  const record = at('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const found = packagesIn(record);
  return Object.entries(packagesIn(at('package-lock.json')))
    .filter(([path, { optional, devOptional }]) => path && !optional && !devOptional)
    .every(([path, { version }]) => found[path]?.version === version);
}

/** Its binary belongs to one version of Node, and only opening a database loads it. */
function sqliteLoads() {
  const opening = `new (require('better-sqlite3'))(':memory:').close()`;
  return spawnSync(process.execPath, ['-e', opening], { cwd: root }).status === 0;
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function tabIsStale() {
  const built = at('dist', 'tab', 'index.html');
  if (!existsSync(built)) return true;
  return ['tab', 'shared', 'vite.config.ts', 'package-lock.json'].some(
    (path) => newest(at(path)) > newest(built),
  );
}

if (!installed()) npm('Installing what package-lock.json says …', 'ci', '--no-audit', '--no-fund');
if (!sqliteLoads()) npm('Building better-sqlite3 for this Node …', 'rebuild', 'better-sqlite3');
if (process.argv.includes('tab') && tabIsStale()) {
  const { bin } = createRequire(at('package.json'))('vite/package.json');
  run('Building the tab …', process.execPath, [at('node_modules', 'vite', bin.vite), 'build']);
}
