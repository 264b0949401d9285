import { type DataSourceOptions, MssqlParameter } from 'typeorm';

/** Longer than anybody waits for another instance to migrate; the driver's own fifteen seconds would end that wait. */
const REQUEST_MS = 150_000;
/** The pool's own thirty seconds would end that wait with an error that tells nobody that it passes. */
const CONNECT_MS = 25_000;

/** Options in the query: `encrypt`, `trustServerCertificate`, and `identity`, the client id of a managed identity to sign in with. */
export function sqlServerOptions(url: URL, connections = 20): Extract<DataSourceOptions, { type: 'mssql' }> {
  const identity = url.searchParams.get('identity');
  return {
    type: 'mssql',
    host: url.hostname,
    port: Number(url.port || 1433),
    database: plain(url.pathname.slice(1)),
    ...(identity
      ? {
          authentication: { type: 'azure-active-directory-msi-app-service', options: { clientId: identity } },
        }
      : { username: plain(url.username), password: plain(url.password) }),
    options: {
      encrypt: url.searchParams.get('encrypt') !== 'false',
      trustServerCertificate: url.searchParams.get('trustServerCertificate') === 'true',
      useUTC: true,
      // Without it TypeORM hands every varchar over as nvarchar.
      disableAsciiToUnicodeParamConversion: true,
    },
    requestTimeout: REQUEST_MS,
    connectionTimeout: CONNECT_MS,
    // While all are in use one waits for the next as for an answer; the pool's own thirty seconds would be an error, too.
    pool: { max: connections, acquireTimeoutMillis: REQUEST_MS },
    // Looks at the socket before a connection is used, instead of asking the server something each time.
    extra: { validateConnection: 'socket' },
  };
}

/** Keeps others out of whatever is called so until the transaction ends; waits for them so long. */
export const lockOn = (called: string, waitMs: number): string =>
  // It says by a number below zero, and by no error, that it was not granted.
  `DECLARE @granted int; EXEC @granted = sp_getapplock @Resource = '${called}',
  @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = ${waitMs};
  IF @granted < 0 THROW 50000, 'others have held ${called} for ${waitMs / 1000} seconds', 1`;

/** A percent sign that stands for itself is let be. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** As long as the longest key; JSON is never one. */
const KEY_LENGTH = 200;
const isKey = (text: string): boolean => /^(?![[{])[ -~]*$/.test(text) && text.length <= KEY_LENGTH;

const WORDS_LENGTH = 4000;
/** The driver's number for MAX. */
const ANY_LENGTH = 65_535;

/**
 * The values as their columns are typed. A key handed over as nvarchar would have SQL Server convert the column instead,
 * row by row, past its index; and lengths that follow the value would have it plan the same statement for each of them.
 */
export const typed = (values: readonly unknown[]): unknown[] =>
  values.map((value) => {
    if (value === null) return new MssqlParameter(value, 'varchar', KEY_LENGTH);
    if (typeof value !== 'string') return value;
    if (isKey(value)) return new MssqlParameter(value, 'varchar', KEY_LENGTH);
    return new MssqlParameter(value, 'nvarchar', value.length <= WORDS_LENGTH ? WORDS_LENGTH : ANY_LENGTH);
  });
