import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Threads and workers have files of their own, which no import leads to: they are built beside the server's bundle. */
const beside = {
  name: 'beside',
  apply: 'build',
  buildStart() {
    if (this.environment.name !== 'ssr') return;
    this.emitFile({ type: 'chunk', id: '../bot/matching/people-thread.ts', fileName: 'matching-thread.js' });
    this.emitFile({ type: 'chunk', id: '../bot/store/reckoning-thread.ts', fileName: 'reckoning-thread.js' });
    this.emitFile({ type: 'chunk', id: '../bot/worker.ts', fileName: 'worker.js' });
  },
} satisfies Plugin;

/** What browsers fetch is compressed once, as small as it gets, beside what was built. */
const compressed = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    if (this.environment.name === 'ssr') return;
    for (const name of Object.keys(bundle).filter((one) => /\.(js|css)$/.test(one)))
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))));
  },
} satisfies Plugin;

/**
 * What the first page needs, in a few scripts: each request costs a phone a round trip, and one script alone would have
 * to be read through as a whole whenever a part of it is looked at.
 */
const first = (
  [
    ['turn', /tab.first.turn/],
    ['react', /node_modules.(react|react-dom|scheduler)[\\/]|tab.first.react/],
    ['fluent', /node_modules.(@fluentui|@griffel|tabster|keyborg|stylis|rtl-css-js|@emotion)[\\/]/],
    ['first', /./],
  ] as const
).map(([name, test]) => ({ name, test, tags: ['$initial' as const], includeDependenciesRecursively: false }));

// One file for the tab, the server's bundle (vite build --ssr) and the tests.
export default defineConfig(({ isSsrBuild }) => ({
  root: 'tab',
  base: '/tab/',
  plugins: [react(), beside, compressed],
  build: isSsrBuild
    ? {
        outDir: '../dist/server',
        emptyOutDir: true,
        target: 'node20',
        sourcemap: true,
        rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
      }
    : {
        outDir: '../dist/tab',
        emptyOutDir: true,
        chunkSizeWarningLimit: 1000,
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: { groups: first } } },
      },
  test: {
    root: '.',
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // Tests wait now and then, for a browser or a process of their own: one more than there are cores.
    maxWorkers: availableParallelism() + 1,
    // Many short-lived objects: rarer sweeps of a larger nursery cost less.
    execArgv: ['--max-semi-space-size=64'],
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
}));
