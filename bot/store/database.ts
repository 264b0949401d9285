import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Dialect } from './columns.ts';
import { isLost, isTransient } from './errors.ts';
import { bulkInsert, once, rowsAtOnce } from './insert.ts';
import { type Fragment, spell } from './sql.ts';
import { lockOn, typed } from './sql-server.ts';
import type { Table } from './table.ts';
import { type Touch, touchOf } from './touching.ts';

const MOST_TRIES = 5;

interface Scope {
  manager: EntityManager;
  /** What the transaction has written to so far. */
  touches: Touch[];
  /** When all that was asked in it so far has been answered. */
  quiet: Promise<unknown>;
  /** It ended. What was begun within it and goes on, such as a timer, does so without it. */
  over: boolean;
}

/** Whoever wrote for so long would keep everybody else out. */
const WRITERS_TURN = lockOn('pairwise-writer', 60_000);

/**
 * The only way to the tables. Embedded, TypeORM has one connection for everybody, on which overlapping
 * transactions lose writes: so writes queue for one writer, and reads go to a read-only connection.
 */
export class Database {
  readonly dialect: Dialect;
  readonly #writer: DataSource;
  readonly #reader: DataSource;
  readonly #scope = new AsyncLocalStorage<Scope>();
  #last: Promise<unknown> = Promise.resolve();
  #heard: (touches: readonly Touch[]) => void = () => undefined;

  constructor(dialect: Dialect, writer: DataSource, reader: DataSource) {
    this.dialect = dialect;
    this.#writer = writer;
    this.#reader = reader;
  }

  /**
   * All or nothing. Joins the transaction it is called in. The work must not wait for anything but the store. On SQL
   * Server others write meanwhile: it states what it expects, or relies on a unique key.
   */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.#joined()) return work();
    return this.#inTurn(() => this.#once(work));
  }

  /**
   * The same, one after the other in all processes, as everything is on the embedded store: what it read stays true. Of
   * two who sign at the same time, one sees the other's signature.
   */
  inOrder<T>(work: () => Promise<T>): Promise<T> {
    if (this.#joined()) return work();
    if (this.dialect !== 'mssql') return this.transaction(work);
    const ordered = async () => {
      await this.#joined()?.manager.query(WRITERS_TURN);
      return work();
    };
    return this.#afterOthers(() => this.#once(ordered));
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
  async change(statement: Fragment): Promise<number> {
    const scope = this.#joined();
    if (scope) return within(scope, this.#write(scope.manager.queryRunner, statement, scope.touches));
    return this.#inTurn(() => this.#alone(statement));
  }

  /**
   * Adds the rows whose key is not there yet, nor in the other table; gives back how many were new. Of two with one
   * key, the first.
   */
  insert<Row extends object>(
    table: Table<Row>,
    rows: readonly Row[],
    key: readonly (keyof Row & string)[],
    other?: { name: string },
  ): Promise<number> {
    const fresh = once(rows, key);
    const atOnce = rowsAtOnce(this.dialect, table);
    if (fresh.length === 0) return Promise.resolve(0);
    const adding = (some: readonly Row[]) => this.change(bulkInsert(this.dialect, table, some, key, other));
    if (fresh.length <= atOnce) return adding(fresh);
    return this.transaction(async () => {
      let added = 0;
      for (let at = 0; at < fresh.length; at += atOnce) added += await adding(fresh.slice(at, at + atOnce));
      return added;
    });
  }

  onTouch(heard: (touches: readonly Touch[]) => void): void {
    this.#heard = heard;
  }

  async close(): Promise<void> {
    await this.#last;
    // The last to close tidies SQLite's log away, which a read-only connection may not.
    if (this.#reader !== this.#writer) await this.#reader.destroy();
    await this.#writer.destroy();
    // Node asks every storage that was ever used at each promise, until it is told not to.
    this.#scope.disable();
  }

  #read(statement: Fragment): Promise<Record<string, unknown>[]> {
    const { text, values } = spell(this.dialect, statement);
    const ask = (manager: EntityManager) => manager.query(text, this.#handed(values));
    const scope = this.#joined();
    // Alone, it may be a deadlock's victim as a transaction may, which is run again as a whole.
    return scope ? within(scope, ask(scope.manager)) : this.#retrying(() => ask(this.#reader.manager));
  }

  #joined(): Scope | undefined {
    const scope = this.#scope.getStore();
    return scope?.over ? undefined : scope;
  }

  #handed(values: unknown[]): unknown[] {
    return this.dialect === 'mssql' ? typed(values) : values;
  }

  /** Embedded, one after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.dialect === 'mssql' ? this.#retrying(work) : this.#afterOthers(work);
  }

  #afterOthers<T>(work: () => Promise<T>): Promise<T> {
    const run = () => this.#retrying(work);
    const mine = this.#last.then(run, run);
    // The driver never waits for anything: without a breath, who writes in a loop would keep everybody out until the end.
    this.#last = mine.catch(() => undefined).then(() => new Promise((breath) => setImmediate(breath)));
    return mine;
  }

  async #write(runner: QueryRunner | undefined, statement: Fragment, touches: Touch[]): Promise<number> {
    if (!runner) throw new Error('a change without a connection');
    const { text, values } = spell(this.dialect, statement);
    const { affected } = await runner.query(text, this.#handed(values), true);
    const touch = affected ? touchOf(text, values) : null;
    if (touch) touches.push(touch);
    return affected ?? 0;
  }

  /** One statement is all or nothing by itself: no transaction to begin and to commit. */
  async #alone(statement: Fragment): Promise<number> {
    const touches: Touch[] = [];
    const runner = this.#writer.createQueryRunner();
    try {
      return await this.#write(runner, statement, touches);
    } finally {
      await runner.release();
      if (touches.length > 0) this.#heard(touches);
    }
  }

  async #once<T>(work: () => Promise<T>): Promise<T> {
    const touches: Touch[] = [];
    let isWorked = false;
    const whole = this.#writer.transaction(async (manager) => {
      const scope = { manager, touches, quiet: Promise.resolve(), over: false };
      try {
        const result = await this.#scope.run(scope, work);
        isWorked = true;
        return result;
      } finally {
        scope.over = true;
        // The driver neither commits nor rolls back while it waits for an answer, and would leave the transaction open.
        await scope.quiet;
      }
    });
    const result = await whole.catch((error: unknown) => {
      // Run again, what may have been committed would be done twice.
      if (isWorked && isLost(error))
        throw new Error('the connection was lost while committing', { cause: error });
      throw error;
    });
    if (touches.length > 0) this.#heard(touches);
    return result;
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

/** One after the other on one connection: when the last is answered, all are. */
function within<T>(scope: Scope, answer: Promise<T>): Promise<T> {
  scope.quiet = answer.catch(() => undefined);
  return answer;
}
