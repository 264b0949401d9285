import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was asked for cannot be; the message is for whoever typed it. */
export class BadArgument extends Error {}

/** Something stands in the way; the message says what, and what helps. */
export class Hindrance extends Error {}

/** Something else listens at this port. */
export class Occupied extends Hindrance {
  constructor(port: number, remedy = 'choose another with --port') {
    super(`Port ${port} is in use. Is this running already? Else ${remedy}.`);
  }
}

/** Reads what was typed. Throws `BadArgument`. */
export function typed<const Known extends Options>(args: readonly string[], options: Known) {
  try {
    return parseArgs<{ args: string[]; options: Known }>({ args: [...args], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BadArgument(`${error.message.split('. ')[0]?.split('\n')[0]}.`);
  }
}

/** A whole number from `least` to `most`. Throws `BadArgument`. */
export function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new BadArgument(`--${name} has to be a whole number from ${least} to ${most}, not “${text}”.`);
}

/** Some of what there is, with commas between. Throws `BadArgument`. */
export function some(name: string, text: string, known: readonly string[]): string[] {
  const asked = text.split(',');
  const wrong = asked.find((one) => !known.includes(one));
  if (wrong === undefined) return asked;
  throw new BadArgument(`--${name} has to be of ${known.join(',')}, not “${wrong}”.`);
}

/** Where something is to be found over HTTP. Throws `BadArgument`. */
export function address(name: string, text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new BadArgument(
    `--${name} has to be an address that begins with http:// or https://, not “${text}”.`,
  );
}

export const MOST_PEOPLE = 200_000;
export const MOST_SEED = 2 ** 32 - 1;
export const MOST_PORT = 65_535;

/** In words, where it is not a bug. */
function told(error: unknown, usage: string): string | null {
  if (error instanceof BadArgument) return `${error.message}\n\n${usage}`;
  if (error instanceof Hindrance) return error.message;
  const { code, syscall, path, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE' && port) return new Occupied(port).message;
  return code && syscall && path ? `${path} could not be opened (${code}).` : null;
}

/** Does what a command is for. What cannot be is said in words, and ends the process with 2. */
export async function command(usage: string, work: (args: string[]) => Promise<void>): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return;
  }
  try {
    await work(args);
  } catch (error) {
    const words = told(error, usage);
    if (words === null) throw error;
    console.error(words);
    process.exit(2);
  }
}
