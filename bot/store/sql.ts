import { BINARY, type Dialect } from './columns.ts';

/** A piece of SQL with its parameters, not yet spelled for a dialect. */
export class Fragment {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];

  constructor(texts: readonly string[], values: readonly unknown[]) {
    this.texts = texts;
    this.values = values;
  }
}

class ByDialect {
  readonly spelled: Record<Dialect, Fragment>;

  constructor(spelled: Record<Dialect, Fragment>) {
    this.spelled = spelled;
  }
}

/** SQL with its values kept apart: `${…}` is a parameter, or another fragment put in its place. */
export const sql = (texts: TemplateStringsArray, ...values: unknown[]): Fragment =>
  new Fragment(texts, values);

/** Text that is ours, never a person's: names of tables and columns. */
export const raw = (text: string): Fragment => new Fragment([text], []);

/** The ids as rows of one column, `value`: one parameter, however many they are. */
export const each = (ids: readonly string[]): ByDialect => {
  const list = JSON.stringify(ids);
  return new ByDialect({
    'better-sqlite3': sql`json_each(${list})`,
    mssql: sql`(SELECT value COLLATE ${raw(BINARY)} AS value FROM OPENJSON(${list}) WITH (value varchar(200) '$')) listed`,
  });
};

/** The same for words of ours: texts that are compared as the database itself compares them, as they are in its tables. */
export const eachWord = (words: readonly string[]): ByDialect => {
  const list = JSON.stringify(words);
  return new ByDialect({
    'better-sqlite3': sql`json_each(${list})`,
    mssql: sql`(SELECT value COLLATE DATABASE_DEFAULT AS value FROM OPENJSON(${list}) WITH (value nvarchar(400) '$')) listed`,
  });
};

/**
 * A few words of ours, for `IN (…)`: known where a row is read. SQL Server would join a list to the rows, and keep those
 * locked that it had read for nothing.
 */
export const few = (words: readonly string[]): Fragment =>
  words.map((word) => sql`${word}`).reduce((all, one) => sql`${all}, ${one}`);

/**
 * A column of words, sign by sign: SQL Server would take Sales and sales for one, and a text of nothing but emoji for
 * an empty one.
 */
export const exactly = (column: string): ByDialect =>
  new ByDialect({ 'better-sqlite3': raw(column), mssql: raw(`${column} COLLATE ${BINARY}`) });

/** A column with these letters in it, wherever; signs that mean something to LIKE stand for themselves. */
export const contains = (column: string, letters: string): Fragment =>
  sql`${raw(column)} LIKE ${`%${letters.replaceAll(/[\\%_[]/g, '\\$&')}%`} ESCAPE '\\'`;

/** An instant that stands alone, where nothing beside it tells SQL Server that it is one. */
export const instant = (at: string): ByDialect =>
  new ByDialect({ 'better-sqlite3': sql`${at}`, mssql: sql`CAST(${at} AS datetime2(3))` });

/** At the end of an ordered SELECT: so many rows, from the given one on. */
export const page = (size: number, from = 0): ByDialect =>
  new ByDialect({
    'better-sqlite3': raw(`LIMIT ${Math.trunc(size)} OFFSET ${Math.trunc(from)}`),
    mssql: raw(`OFFSET ${Math.trunc(from)} ROWS FETCH NEXT ${Math.trunc(size)} ROWS ONLY`),
  });

export const byDialect = (spelled: Record<Dialect, Fragment>): ByDialect => new ByDialect(spelled);

/** The statement as the driver takes it: `?` for the embedded store, `@0` for SQL Server. */
export function spell(dialect: Dialect, fragment: Fragment): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const write = ({ texts, values: inner }: Fragment): string =>
    texts.reduce((text, part, index) => {
      const value = inner[index - 1];
      if (value instanceof Fragment) return `${text}${write(value)}${part}`;
      if (value instanceof ByDialect) return `${text}${write(value.spelled[dialect])}${part}`;
      values.push(value ?? null);
      return `${text}${dialect === 'mssql' ? `@${values.length - 1}` : '?'}${part}`;
    });
  return { text: write(fragment), values };
}
