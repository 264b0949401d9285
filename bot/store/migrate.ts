import type { DataSource } from 'typeorm';

/** Two instances may start at once: one migrates, the other waits. Embedded, BEGIN IMMEDIATE does the same. */
export async function migrate(source: DataSource): Promise<void> {
  if (source.options.type !== 'mssql') {
    await source.runMigrations({ transaction: 'all' });
    return;
  }
  const runner = source.createQueryRunner();
  try {
    await runner.query(
      `EXEC sp_getapplock @Resource = 'pairwise-migrations', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 120000`,
    );
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await runner.query(`EXEC sp_releaseapplock @Resource = 'pairwise-migrations', @LockOwner = 'Session'`);
    await runner.release();
  }
}
