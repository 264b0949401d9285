import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import type { Dialect } from './columns.ts';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { sqlServerOptions } from './sql-server.ts';
import { tables } from './tables.ts';

interface Pragma {
  pragma(text: string): unknown;
}

const shared = (dialect: Dialect) => ({
  entities: tables.map((table) => table.schema(dialect)),
  migrations,
  logging: false,
});

export const openDatabase = (url: string): Promise<Database> =>
  isEmbedded(url) ? openEmbedded(url) : openSqlServer(new URL(url));

const isEmbedded = (url: string) => url.startsWith('sqlite:');

/** One more connection to a database that stands already, for reading alone. */
export async function openReading(url: string): Promise<Database> {
  const embedded = isEmbedded(url);
  const source = embedded
    ? await readOnly(addressIn(url).path)
    : await new DataSource(sqlServerOptions(new URL(url), 1)).initialize();
  return new Database(embedded ? 'better-sqlite3' : 'mssql', source, source);
}

const CARES = ['full', 'normal', 'off'];

/** What is read often lies in the system's cache anyway; the driver's own would be four times as large, for each connection. */
const CACHE = 'cache_size = -4000';

/** More than there are different queries, so that none is prepared twice. */
const STATEMENTS = 2000;

/** `sqlite:path?synchronous=normal`, or `off`, gives up the last moments at a power cut (never at a crash of ours) for speed. */
async function openEmbedded(url: string): Promise<Database> {
  const { path, query } = addressIn(url);
  const asked = query.get('synchronous') ?? '';
  const synchronous = CARES.includes(asked) ? asked : 'full';
  mkdirSync(dirname(path), { recursive: true });
  const writer = await new DataSource({
    type: 'better-sqlite3',
    database: path,
    statementCacheSize: STATEMENTS,
    ...shared('better-sqlite3'),
    prepareDatabase: (db: Pragma) => {
      db.pragma('journal_mode = WAL');
      db.pragma(`synchronous = ${synchronous}`);
      db.pragma('busy_timeout = 5000');
      db.pragma(CACHE);
    },
  }).initialize();
  beginImmediately(writer);
  await migrate(writer);
  return new Database('better-sqlite3', writer, await readOnly(path));
}

function addressIn(url: string): { path: string; query: URLSearchParams } {
  const [path = '', query] = url.slice('sqlite:'.length).split('?');
  return { path, query: new URLSearchParams(query) };
}

const readOnly = (path: string): Promise<DataSource> =>
  new DataSource({
    type: 'better-sqlite3',
    database: path,
    statementCacheSize: STATEMENTS,
    readonly: true,
    prepareDatabase: (db: Pragma) => {
      db.pragma('busy_timeout = 5000');
      db.pragma(CACHE);
    },
  }).initialize();

/** The driver hands out one runner for every call; a deferred BEGIN on it fails when a second process writes. */
function beginImmediately(source: DataSource): void {
  const runner = source.createQueryRunner();
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const immediate = (text: unknown, ...rest: unknown[]) =>
    query(text === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : text, ...rest);
  Object.assign(runner, { query: immediate });
}

async function openSqlServer(url: URL): Promise<Database> {
  const source = await new DataSource({ ...sqlServerOptions(url), ...shared('mssql') }).initialize();
  await migrate(source);
  return new Database('mssql', source, source);
}
