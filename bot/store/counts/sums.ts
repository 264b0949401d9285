import type { CountName } from '../../../shared/office/metrics/count-names.ts';
import { byDialect, type Fragment, raw, sql } from '../sql.ts';

type Condition = readonly [name: CountName | 'people' | 'gone' | 'part' | 'partGone', condition: Fragment];

/** `COUNT` of the rows of which each condition holds, by its name. */
export const counted = (conditions: readonly Condition[]): Fragment =>
  conditions
    .map(([name, holds]) => sql`COUNT(CASE WHEN ${holds} THEN 1 END) AS ${raw(`"${name}"`)}`)
    .reduce((all, one) => sql`${all}, ${one}`);

/** Days from one instant to another, with their fractions. */
export const days = (from: Fragment, to: Fragment) =>
  byDialect({
    'better-sqlite3': sql`(julianday(${to}) - julianday(${from}))`,
    mssql: sql`DATEDIFF(second, ${from}, ${to}) / 86400e0`,
  });

/** Who stands where, counted: rows `x` of a subselect that carries the profile's columns. */
export const byProfile = (sums: Fragment, rows: Fragment): Fragment =>
  sql`SELECT x.department, x.site, x."level", x.tenure, ${sums} FROM (${rows}) x GROUP BY x.department, x.site, x."level", x.tenure`;
