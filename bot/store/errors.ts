// SQL Server: deadlock, lock timeout, snapshot conflict, and Azure SQL's passing troubles.
const passing = new Set([1205, 1222, 3960, 40613, 40197, 40501, 49918, 49919, 49920, 10928, 10929]);

// SQL Server: another connection wrote the same key since we looked. Seen again, the row is there.
const taken = new Set([2601, 2627]);

// What the driver says of a connection that ended while it was asked, or had ended before: seen with mssql 12.7 and a server
// that hangs up. ETIMEOUT is another thing: the statement took too long.
const gone = new Set(['ECONNRESET', 'EINVALIDSTATE', 'ESOCKET', 'ECLOSE', 'EPIPE', 'ETIMEDOUT']);

/** With an error of this class or a higher one SQL Server ends the connection: it is shut down, or the session was killed. */
const FATAL = 20;

interface DriverError {
  name?: string;
  number?: number;
  code?: string;
  class?: number;
}

/** Worth running the whole transaction again. */
export function isTransient(error: unknown): boolean {
  const { number, code } = driverError(error);
  const passes = number !== undefined && (passing.has(number) || taken.has(number));
  return passes || code === 'SQLITE_BUSY' || isLost(error);
}

/** The connection to SQL Server is gone, or none was to be had: it is not known what became of what was asked last. */
export function isLost(error: unknown): boolean {
  const { name, code, class: grave = 0 } = driverError(error);
  return name === 'ConnectionError' || gone.has(code ?? '') || grave >= FATAL;
}

const driverError = (error: unknown): DriverError =>
  ((error instanceof Error && 'driverError' in error ? error.driverError : error) ?? {}) as DriverError;
