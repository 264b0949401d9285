import { matching } from './matching.ts';

const benches: Record<string, (args: string[]) => Promise<void>> = { matching };

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  process.stderr.write(`which bench? ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 1;
} else await bench(args);
