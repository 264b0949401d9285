import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Dialect } from './columns.ts';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
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
  url.startsWith('sqlite:') ? openEmbedded(url.slice('sqlite:'.length)) : openSqlServer(new URL(url));

const CARES = ['full', 'normal', 'off'];

/** More than there are different queries, so that none is prepared twice. */
const STATEMENTS = 2000;

/** `path?synchronous=normal`, or `off`, gives up the last moments at a power cut (never at a crash of ours) for speed. */
async function openEmbedded(address: string): Promise<Database> {
  const [path = '', query] = address.split('?');
  const asked = new URLSearchParams(query).get('synchronous') ?? '';
  const synchronous = CARES.includes(asked) ? asked : 'full';
  mkdirSync(dirname(path), { recursive: true });
  const options = { type: 'better-sqlite3' as const, database: path, statementCacheSize: STATEMENTS };
  const writer = await new DataSource({
    ...options,
    ...shared('better-sqlite3'),
    prepareDatabase: (db: Pragma) => {
      db.pragma('journal_mode = WAL');
      db.pragma(`synchronous = ${synchronous}`);
      db.pragma('busy_timeout = 5000');
    },
  }).initialize();
  beginImmediately(writer);
  await migrate(writer);
  const reader = await new DataSource({
    ...options,
    readonly: true,
    prepareDatabase: (db: Pragma) => {
      db.pragma('busy_timeout = 5000');
    },
  }).initialize();
  return new Database('better-sqlite3', writer, reader);
}

/** The driver hands out one runner for every call; a deferred BEGIN on it fails when a second process writes. */
function beginImmediately(source: DataSource): void {
  const runner = source.createQueryRunner();
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const immediate = (text: unknown, ...rest: unknown[]) =>
    query(text === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : text, ...rest);
  Object.assign(runner, { query: immediate });
}

/** Options in the query: `encrypt`, `trustServerCertificate`, and `identity`, the client id of a managed identity to sign in with. */
function sqlServerOptions(url: URL): DataSourceOptions {
  const identity = url.searchParams.get('identity');
  return {
    type: 'mssql',
    host: url.hostname,
    port: Number(url.port || 1433),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(identity
      ? {
          authentication: { type: 'azure-active-directory-msi-app-service', options: { clientId: identity } },
        }
      : { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
    options: {
      encrypt: url.searchParams.get('encrypt') !== 'false',
      trustServerCertificate: url.searchParams.get('trustServerCertificate') === 'true',
      useUTC: true,
    },
    pool: { max: 20 },
    ...shared('mssql'),
  };
}

async function openSqlServer(url: URL): Promise<Database> {
  const source = await new DataSource(sqlServerOptions(url)).initialize();
  await migrate(source);
  return new Database('mssql', source, source);
}
