import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import type { Dialect } from './columns.ts';
import { isTransient } from './errors.ts';
import { bulkInsert, once } from './insert.ts';
import { type Fragment, spell } from './sql.ts';
import type { Table } from './table.ts';

const MOST_TRIES = 5;

/**
 * The only way to the tables. Embedded, TypeORM has one connection for everybody, on which overlapping
 * transactions lose writes: so writes queue for one writer, and reads go to a read-only connection.
 */
export class Database {
  readonly dialect: Dialect;
  readonly #writer: DataSource;
  readonly #reader: DataSource;
  readonly #scope = new AsyncLocalStorage<EntityManager>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(dialect: Dialect, writer: DataSource, reader: DataSource) {
    this.dialect = dialect;
    this.#writer = writer;
    this.#reader = reader;
  }

  /** All or nothing. Joins the transaction it is called in. The work must not wait for anything but the store. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.#scope.getStore()) return work();
    const run = () =>
      this.#retrying(() => this.#writer.transaction((manager) => this.#scope.run(manager, work)));
    if (this.dialect === 'mssql') return run();
    const mine = this.#last.then(run, run);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Rows of a noun's own table. */
  async many<Row extends object>(table: Table<Row>, statement: Fragment): Promise<Row[]> {
    const found = await this.#read(statement);
    return found.map((row) => table.hydrate(this.dialect, row));
  }

  async one<Row extends object>(table: Table<Row>, statement: Fragment): Promise<Row | null> {
    return (await this.many(table, statement))[0] ?? null;
  }

  /** Rows of a shape of their own: instants as texts, JSON unparsed. */
  async rows<Row>(statement: Fragment): Promise<Row[]> {
    const found = await this.#read(statement);
    return found.map((row) => {
      for (const name in row) if (row[name] instanceof Date) row[name] = (row[name] as Date).toISOString();
      return row as Row;
    });
  }

  /** Changes rows and says how many: state what you expect in its WHERE, then look at the count. */
  change(statement: Fragment): Promise<number> {
    return this.transaction(async () => {
      const runner = this.#scope.getStore()?.queryRunner;
      if (!runner) throw new Error('a change outside of a transaction');
      const { text, values } = spell(this.dialect, statement);
      const { affected } = await runner.query(text, values, true);
      return affected ?? 0;
    });
  }

  /** Adds the rows whose key is not there yet, in one statement; gives back how many were new. Of two with one key, the first. */
  insert<Row extends object>(
    table: Table<Row>,
    rows: readonly Row[],
    key: readonly (keyof Row & string)[],
  ): Promise<number> {
    if (rows.length === 0) return Promise.resolve(0);
    return this.change(bulkInsert(this.dialect, table, once(rows, key), key));
  }

  async close(): Promise<void> {
    await this.#last;
    // The last to close tidies SQLite's log away, which a read-only connection may not.
    if (this.#reader !== this.#writer) await this.#reader.destroy();
    await this.#writer.destroy();
  }

  #read(statement: Fragment): Promise<Record<string, unknown>[]> {
    const { text, values } = spell(this.dialect, statement);
    return (this.#scope.getStore() ?? this.#reader.manager).query(text, values);
  }

  async #retrying<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries >= MOST_TRIES || !isTransient(error)) throw error;
        await new Promise((done) => setTimeout(done, Math.random() * 50 * 2 ** tries));
      }
    }
  }
}
