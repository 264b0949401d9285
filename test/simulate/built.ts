import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Built {
  file: string;
  remove(): Promise<void>;
}

/** The product bundled as for production, because it is started again after every kill. */
export async function builtProduct(): Promise<Built> {
  const outDir = join(root, 'dist', `simulate-${process.pid}`);
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { ssr: join(root, 'test', 'simulate', 'product.ts'), outDir, sourcemap: false },
  });
  return { file: join(outDir, 'product.js'), remove: () => rm(outDir, { recursive: true, force: true }) };
}
