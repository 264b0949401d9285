import { MOST_PEOPLE, MOST_PORT, MOST_SEED, typed, whole } from '../command.ts';

export interface Options {
  fresh: boolean;
  port: number;
  people: number;
  seed: number;
  /** Where the demo keeps what has happened so far. */
  folder: string;
}

export const usage = `npm run demo -- [--fresh] [--port 3900] [--people 240] [--seed 1] [--folder data/demo]

  --fresh     begin anew, instead of going on where it was; --people and --seed count then only
  --port      where the page is; the company takes the port after it
  --people    how many work in the company
  --seed      which company is drawn
  --folder    where the demo keeps what has happened so far`;

/** Throws where the arguments are not understood. */
export function optionsFrom(args: readonly string[]): Options {
  const { fresh, folder, port, people, seed } = typed(args, {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '3900' },
    people: { type: 'string', default: '240' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: 'data/demo' },
  });
  return {
    fresh,
    folder,
    port: whole('port', port, 1, MOST_PORT - 1),
    people: whole('people', people, 1, MOST_PEOPLE),
    seed: whole('seed', seed, 0, MOST_SEED),
  };
}
