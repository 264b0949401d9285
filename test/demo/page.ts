import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page; gives back the folder it lies in. */
export async function builtPage(): Promise<string> {
  const folder = here('../../dist/demo');
  await build({
    configFile: false,
    root: here('page'),
    base: '/',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, assetsDir: 'page', chunkSizeWarningLimit: 5_000 },
  });
  return folder;
}
