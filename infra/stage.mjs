// Copies what the site runs on, and only that, to dist/site, in the places it has in the project.
import { cpSync, rmSync } from 'node:fs';

rmSync('dist/site', { recursive: true, force: true });
for (const part of ['dist/server', 'dist/tab', 'package.json', 'package-lock.json']) {
  cpSync(part, `dist/site/${part}`, { recursive: true });
}
