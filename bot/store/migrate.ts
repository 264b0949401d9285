import type { DataSource } from 'typeorm';

// It says so by a number below zero, and by no error, when it was not granted.
const LOCK = `DECLARE @granted int; EXEC @granted = sp_getapplock @Resource = 'pairwise-migrations',
  @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 120000;
  IF @granted < 0 THROW 50000, 'another instance has been migrating for two minutes', 1`;

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
