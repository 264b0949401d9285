import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

// One file for the tab, the server's bundle (vite build --ssr) and the tests.
export default defineConfig(({ isSsrBuild }) => ({
  root: 'tab',
  base: '/tab/',
  plugins: [react()],
  build: isSsrBuild
    ? { outDir: '../dist/server', emptyOutDir: true, target: 'node20', sourcemap: true }
    : { outDir: '../dist/tab', emptyOutDir: true, chunkSizeWarningLimit: 1000 },
  test: {
    root: '.',
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}));
