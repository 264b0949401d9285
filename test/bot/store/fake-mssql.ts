import { DataSource } from 'typeorm';
import { Database } from '../../../bot/store/database.ts';
import { nouns, type Store } from '../../../bot/store/index.ts';
import { migrations } from '../../../bot/store/migrations/index.ts';
import { tables } from '../../../bot/store/tables.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

type Row = Record<string, unknown>;
type Done = (error: null) => void;
type Answer = (text: string) => Row[];

/** Calls back later where a callback is given, as mssql does. */
const later = (args: unknown[]) => {
  const done = args.at(-1);
  if (typeof done === 'function') queueMicrotask(() => (done as Done)(null));
};

/** The `mssql` module as TypeORM uses it, with nobody at the other end: what is said to it is written down. */
function fakeModule(said: Statement[], answer: Answer) {
  class Request {
    readonly values: unknown[] = [];
    input(_name: string, ...typeAndValue: unknown[]) {
      this.values.push(typeAndValue.at(-1));
      return this;
    }
    on() {}
    async query(text: string) {
      said.push({ text, values: this.values });
      const recordset = answer(text);
      return { recordset, recordsets: [recordset], rowsAffected: [0] };
    }
  }
  class Transaction {
    begin(...args: unknown[]) {
      said.push({ text: 'BEGIN', values: [] });
      later(args);
    }
    commit(...args: unknown[]) {
      said.push({ text: 'COMMIT', values: [] });
      later(args);
    }
    rollback(...args: unknown[]) {
      said.push({ text: 'ROLLBACK', values: [] });
      later(args);
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
  const type = () => ({});
  return { ConnectionPool, Request, Transaction, ISOLATION_LEVEL: {}, NVarChar: type, BigInt: type };
}

const about = (text: string): Row[] =>
  /DB_NAME\(\)|SCHEMA_NAME/.test(text) ? [{ db_name: 'pairwise', schema_name: 'dbo', name: 'pairwise' }] : [];

/** TypeORM on a SQL Server that is not there; `said` grows with every statement. */
export async function pretended(answer: Answer = about): Promise<{ source: DataSource; said: Statement[] }> {
  const said: Statement[] = [];
  const source = new DataSource({
    type: 'mssql',
    host: 'nowhere',
    database: 'pairwise',
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
