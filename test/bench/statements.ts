import BetterSqlite from 'better-sqlite3';

export interface Heard {
  text: string;
  values: unknown[];
}

let heard: Heard[] | null = null;
let listening = false;

type Run = (...values: unknown[]) => unknown;

/** From now on every statement that runs on the embedded store can be listened to. Before it is opened. */
export function listen(): void {
  if (listening) return;
  listening = true;
  const prepare = BetterSqlite.prototype.prepare;
  BetterSqlite.prototype.prepare = function prepared(this: BetterSqlite.Database, text: string) {
    const statement = prepare.call(this, text);
    for (const name of ['all', 'run', 'get'] as const) {
      const run = statement[name].bind(statement) as Run;
      Object.assign(statement, {
        [name]: (...values: unknown[]) => {
          heard?.push({ text, values });
          return run(...values);
        },
      });
    }
    return statement;
  } as typeof prepare;
}

/** What ran during the work. */
export async function heardOf(work: () => Promise<unknown>): Promise<Heard[]> {
  const mine: Heard[] = [];
  heard = mine;
  await work();
  heard = null;
  return mine;
}
