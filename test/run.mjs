// `npm test`: everything, with its own set-up; further arguments go to vitest. Closes with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
const command = (name, ...args) => spawnSync(name, args, { stdio: 'inherit' }).status === 0;

// The same browser without its windows does a fifth less for the same pages.
const WINDOWLESS = 'chromium-headless-shell';
const programs = [
  WINDOWLESS,
  ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'],
];
const onPath = () => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const onWindows = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);

const usual = { win32: onWindows, darwin: () => [...onMac, ...onPath()] }[process.platform] ?? onPath;

async function playwrights() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

const first = (paths) => paths.find((path) => path && existsSync(path)) ?? null;

async function downloaded() {
  console.log('No browser found: trying the download of Playwright …');
  node(join(root, 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium');
  return first([await playwrights()]);
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('No browser found: trying apt-get install …');
  command('apt-get', 'update', '-qq');
  const packages = [WINDOWLESS, 'chromium'];
  packages.find((name) => command('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name));
  return first(packages.map((name) => `/usr/bin/${name}`));
}

async function browser() {
  const there = first([process.env.CHROMIUM_PATH, ...usual(), await playwrights()]);
  return there ?? (await downloaded()) ?? fromDebian();
}

/** A file that could not even be loaded has no tests to count, and yet it failed. */
function countsIn(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function tested(report) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = node(vitest, 'run', ...reporters, ...process.argv.slice(2));
  if (!existsSync(report)) return { status: status || 1, passed: 0, failed: 1, skipped: 0 };
  return { status, ...countsIn(readFileSync(report, 'utf8')) };
}

if (node(join(root, 'test', 'prepare.mjs'), 'tab') !== 0) process.exit(1);
const found = await browser();
if (found) process.env.CHROMIUM_PATH = found;
else console.log('No browser could be had: the tests that need one are skipped.');

const folder = mkdtempSync(join(tmpdir(), 'pairwise-test-'));
const { status, passed, failed, skipped } = tested(join(folder, 'report.json'));
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = status || (failed ? 1 : 0);
