import type { DataSource } from 'typeorm';
import { lockOn } from './sql-server.ts';

const LOCK = lockOn('pairwise-migrations', 120_000);

/**
 * Two instances may start at once: one migrates, the other waits and then finds nothing to do. What is to be done is
 * read only once the wait is over: embedded, within the one transaction that only one can have; on SQL Server, under
 * a lock that ends with a transaction, because only within one do statements stay on one connection.
 */
export async function migrate(source: DataSource): Promise<void> {
  const sqlServer = source.options.type === 'mssql';
  await source.transaction(async (manager) => {
    if (sqlServer) await manager.query(LOCK);
    await source.runMigrations({ transaction: sqlServer ? 'all' : 'none' });
  });
}
