import { setImmediate as turn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Database } from '../../../bot/store/database.ts';
import { nouns, type Store } from '../../../bot/store/index.ts';
import { migrations } from '../../../bot/store/migrations/index.ts';
import { sqlServerOptions } from '../../../bot/store/sql-server.ts';
import { tables } from '../../../bot/store/tables.ts';

export interface Statement {
  text: string;
  values: unknown[];
  /** What each value is declared as; null where the driver goes by the value. */
  types: (string | null)[];
}

type Row = Record<string, unknown>;
type Done = (error: Error | null) => void;
type Answer = (text: string) => Row[];

/** Calls back later where a callback is given, as mssql does. */
const later = (args: unknown[], error: Error | null = null) => {
  const done = args.at(-1);
  if (typeof done === 'function') queueMicrotask(() => (done as Done)(error));
};

function thrownBy(act: () => unknown): Error | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as Error;
  }
}

/** The `mssql` module as TypeORM uses it, with nobody at the other end: what is said to it is written down. */
function fakeModule(said: Statement[], answer: Answer) {
  class Request {
    readonly #within: { busy?: boolean };
    readonly values: unknown[] = [];
    readonly types: (string | null)[] = [];
    constructor(within: { busy?: boolean }) {
      this.#within = within;
    }
    input(_name: string, ...typeAndValue: unknown[]) {
      this.values.push(typeAndValue.at(-1));
      this.types.push(typeAndValue.length > 1 ? String(typeAndValue[0]) : null);
      return this;
    }
    on() {}
    async query(text: string) {
      said.push({ text, values: this.values, types: this.types });
      this.#within.busy = true;
      await turn();
      this.#within.busy = false;
      const recordset = answer(text);
      return { recordset, recordsets: [recordset], rowsAffected: [0] };
    }
  }
  /** Neither ends while a request within it is on its way, as mssql has it. */
  class Transaction {
    busy = false;
    begin = this.#frame('BEGIN');
    commit = this.#frame('COMMIT');
    rollback = this.#frame('ROLLBACK');
    #frame(text: string) {
      return (...args: unknown[]) => {
        if (this.busy) return later(args, new Error('There is a request in progress.'));
        said.push({ text, values: [], types: [] });
        later(
          args,
          thrownBy(() => answer(text)),
        );
      };
    }
  }
  class ConnectionPool {
    connect(...args: unknown[]) {
      later(args);
      return this;
    }
    close = (...args: unknown[]) => later(args);
    transaction = () => new Transaction();
    on() {}
  }
  const type = (name: string) => (length: number) => (length > 8000 ? `${name}(max)` : `${name}(${length})`);
  const types = { NVarChar: type('nvarchar'), VarChar: type('varchar'), BigInt: () => 'bigint' };
  return { ConnectionPool, Request, Transaction, ISOLATION_LEVEL: {}, ...types };
}

const about = (text: string): Row[] =>
  /DB_NAME\(\)|SCHEMA_NAME/.test(text) ? [{ db_name: 'pairwise', schema_name: 'dbo', name: 'pairwise' }] : [];

/** TypeORM on a SQL Server that is not there; `said` grows with every statement. */
export async function pretended(answer: Answer = about): Promise<{ source: DataSource; said: Statement[] }> {
  const said: Statement[] = [];
  const source = new DataSource({
    ...sqlServerOptions(new URL('mssql://nowhere/pairwise')),
    driver: fakeModule(said, (text) => [...about(text), ...answer(text)]),
    entities: tables.map((table) => table.schema('mssql')),
    migrations,
  });
  await source.initialize();
  said.length = 0;
  return { source, said };
}

/** The store as it speaks to SQL Server. */
export async function pretendedStore(answer: Answer): Promise<{ store: Store; said: Statement[] }> {
  const { source, said } = await pretended(answer);
  return { store: nouns(new Database('mssql', source, source)), said };
}
