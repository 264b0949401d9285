// SQL Server: deadlock, lock timeout, snapshot conflict, and Azure SQL's passing troubles.
const passing = new Set([1205, 1222, 3960, 40613, 40197, 40501, 49918, 49919, 49920, 10928, 10929]);

// SQL Server: another connection wrote the same key since we looked. Seen again, the row is there.
const taken = new Set([2601, 2627]);

/** Worth running the whole transaction again. */
export function isTransient(error: unknown): boolean {
  const { number, code } = (driverError(error) ?? {}) as { number?: number; code?: string };
  return (number !== undefined && (passing.has(number) || taken.has(number))) || code === 'SQLITE_BUSY';
}

const driverError = (error: unknown): unknown =>
  error instanceof Error && 'driverError' in error ? error.driverError : error;
