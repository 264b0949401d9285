import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = (place: string) => fileURLToPath(new URL(place, import.meta.url));

const changedAt = (file: string) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function newestIn(place: string): number {
  if (!statSync(place).isDirectory()) return changedAt(place);
  return Math.max(...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

/** Builds the page, if it has changed since; gives back the folder it lies in. */
export async function builtPage(): Promise<string> {
  const [root, outDir] = [here('page'), here('../../dist/demo')];
  const built = changedAt(path.join(outDir, 'index.html'));
  if (built > Math.max(newestIn(root), changedAt(here('../../package-lock.json')))) return outDir;
  console.log("Building the demo's page …");
  await build({
    configFile: false,
    root,
    base: '/',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, assetsDir: 'page', chunkSizeWarningLimit: 5_000 },
  });
  return outDir;
}
