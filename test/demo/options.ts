import { parseArgs } from 'node:util';

export interface Options {
  fresh: boolean;
  port: number;
  people: number;
  seed: number;
  /** Where the demo keeps what has happened so far. */
  folder: string;
}

function whole(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} has to be a whole number, not ${text}`);
  return Number(text);
}

/** Throws where the arguments are not understood. */
export function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      fresh: { type: 'boolean', default: false },
      port: { type: 'string', default: '3900' },
      people: { type: 'string', default: '240' },
      seed: { type: 'string', default: '1' },
      folder: { type: 'string', default: 'data/demo' },
    },
  });
  return {
    fresh: values.fresh,
    folder: values.folder,
    port: whole('port', values.port),
    people: whole('people', values.people),
    seed: whole('seed', values.seed),
  };
}
