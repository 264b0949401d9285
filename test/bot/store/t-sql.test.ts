import { expect, test } from 'vitest';
import { DATABASE } from './t-sql/collation.ts';
import { check } from './t-sql/meaning.ts';
import { Refused } from './t-sql/tokens.ts';

const OWN = 'Latin1_General_100_BIN2';
const table = (ids: string[], words: string[], others: string[]) =>
  new Map<string, string | null>([
    ...ids.map((name) => [name, OWN] as const),
    ...words.map((name) => [name, DATABASE] as const),
    ...others.map((name) => [name, null] as const),
  ]);

const tables = new Map([
  ['person', table(['id', 'managerId'], ['name', 'site'], ['level'])],
  ['pair', table(['id', 'roundId'], [], ['score'])],
  ['change', table(['id', 'by'], [], ['at'])],
]);

const asked = (text: string) => () => check(text, tables);

test.each([
  ['SELECT * FROM person WHERE id = @0 ORDER BY name OFFSET 0 ROWS FETCH NEXT 5 ROWS ONLY'],
  [`SELECT * FROM "change" WHERE "by" = @0 AND (at > @1 OR at IS NULL) ORDER BY at DESC`],
  [`SELECT level, COUNT(*) AS n FROM person GROUP BY level ORDER BY n DESC`],
  [`SELECT p.id FROM person p LEFT JOIN person m ON m.id = p."managerId" WHERE m.id IS NULL`],
  ['SELECT p.id FROM person p CROSS JOIN pair q WHERE q.id = p.id'],
  [
    `SELECT id FROM person WHERE name IN (SELECT value FROM OPENJSON(@0) WITH (value nvarchar(200) '$') listed)`,
  ],
  [
    `SELECT id FROM person WHERE id IN (SELECT value FROM (SELECT value COLLATE Latin1_General_100_BIN2 AS value
    FROM OPENJSON(@0) WITH (value varchar(200) '$')) listed)`,
  ],
  [
    `SELECT p.name COLLATE Latin1_General_100_BIN2 AS name, COUNT(*) AS n FROM person p
    GROUP BY p.name COLLATE Latin1_General_100_BIN2 ORDER BY p.name COLLATE Latin1_General_100_BIN2`,
  ],
  ['SELECT DATEDIFF(second, at, CAST(@0 AS datetime2(3))) / 86400e0 AS days FROM "change"'],
  [
    `SELECT COUNT(CASE WHEN x.high = 1 THEN 1 END) AS n FROM (SELECT CASE WHEN EXISTS (SELECT 1 FROM pair WHERE pair.id = p.id)
    THEN 1 ELSE 0 END AS high FROM person p) x`,
  ],
  [
    `INSERT INTO pair ("id", score) SELECT "id", score FROM OPENJSON(@0) WITH ("id" varchar(64) '$.id', score int '$.score') incoming
    WHERE NOT EXISTS (SELECT 1 FROM pair known WHERE known.id = incoming.id COLLATE Latin1_General_100_BIN2)`,
  ],
  ['UPDATE person SET level = level + 1, name = NULL WHERE id = @0'],
  ['DELETE FROM pair WHERE id IN (SELECT id FROM person)'],
])('SQL Server takes %s', (text) => {
  expect(asked(text)).not.toThrow();
});

test.each([
  ['another dialect’s page', 'SELECT * FROM person ORDER BY id LIMIT 5'],
  ['a page without an order', 'SELECT * FROM person OFFSET 0 ROWS FETCH NEXT 5 ROWS ONLY'],
  ['another dialect’s parameter', 'SELECT * FROM person WHERE id = ?'],
  ['texts joined by bars', `SELECT name || 'x' AS n FROM person`],
  ['a reserved word as an alias', 'SELECT level AS open FROM person'],
  ['a reserved word as a table', 'SELECT p.key FROM person p'],
  ['a truth as a value', 'SELECT level = 1 AS first FROM person'],
  ['a value as a truth', 'SELECT id FROM person WHERE level'],
  ['true', 'SELECT id FROM person WHERE level = true'],
  ['a column neither grouped nor summed', 'SELECT level, name, COUNT(*) AS n FROM person GROUP BY level'],
  ['a column beside a sum', 'SELECT name, MAX(level) AS most FROM person'],
  ['an alias in its own WHERE', 'SELECT level AS l FROM person WHERE l = 1'],
  ['a part of a table that has no name', 'SELECT COUNT(*) AS n FROM (SELECT id FROM person)'],
  ['a column of it that has no name', 'SELECT 1 AS one FROM (SELECT MAX(level) FROM person) x'],
  ['an order within', 'SELECT id FROM pair WHERE id IN (SELECT id FROM person ORDER BY id)'],
  ['a sum of a query', 'SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM pair) THEN 1 END) AS n FROM person'],
  ['a sum of a sum', 'SELECT MAX(COUNT(*)) AS n FROM person'],
  ['a name that two could have', 'SELECT id FROM person p JOIN pair q ON q.id = p.id'],
  ['all with all, on a condition', 'SELECT p.id FROM person p CROSS JOIN pair q ON q.id = p.id'],
  ['a column that is not there', 'SELECT nmae FROM person'],
  ['a quoted column that is not there', 'SELECT id FROM person WHERE "nmae" = @0'],
  ['DISTINCT ordered by something else', 'SELECT DISTINCT level FROM person ORDER BY name'],
  ['two columns for one', 'SELECT id FROM pair WHERE id IN (SELECT id, name FROM person)'],
  ['a function that only one knows', `SELECT json_extract(name, '$.a') AS a FROM person`],
  ['rows given back', 'UPDATE person SET level = 1 WHERE id = @0 RETURNING id'],
  ['an alias for what is changed', 'UPDATE person p SET level = 1'],
  ['a mean of whole numbers', 'SELECT AVG(level) AS mean FROM person'],
  ['keys compared with words', 'SELECT id FROM person WHERE id = name'],
  ['keys and words as one text', `SELECT CONCAT(id, ': ', name) AS both_ FROM person`],
  ['keys where words are missing', 'SELECT COALESCE(name, id) AS n FROM person'],
  [
    'keys from JSON as they come',
    `SELECT id FROM person WHERE id IN (SELECT value FROM OPENJSON(@0) WITH (value varchar(200) '$') listed)`,
  ],
  [
    'words among keys from JSON',
    `SELECT id FROM person WHERE name IN (SELECT value FROM (SELECT value COLLATE Latin1_General_100_BIN2 AS value
    FROM OPENJSON(@0) WITH (value varchar(200) '$')) listed)`,
  ],
  [
    'words of one table among keys of another',
    'SELECT p.id FROM person p JOIN (SELECT MAX(q.id) AS most FROM pair q) x ON x.most = p.site',
  ],
  [
    'groups by a value that is handed over twice',
    'SELECT CASE WHEN level > @0 THEN 1 END AS high, COUNT(*) AS n FROM person GROUP BY CASE WHEN level > @1 THEN 1 END',
  ],
  ['words compared with none', `SELECT id FROM person WHERE name <> ''`],
  ['a whole number divided by another', 'SELECT level / 2 AS half FROM person'],
  ['a span of time up to a text', 'SELECT DATEDIFF(second, at, @0) AS s FROM "change"'],
  ['a number cut off by a cast', 'SELECT CAST(level AS int) AS whole FROM person'],
  [
    'a collation said twice',
    'SELECT id FROM person WHERE (id COLLATE DATABASE_DEFAULT) COLLATE Latin1_General_100_BIN2 = @0',
  ],
  ['two columns of one name', 'SELECT p.id, q.id FROM person p JOIN pair q ON q.id = p.id'],
  ['a collation within JSON', `SELECT v FROM OPENJSON(@0) WITH (v varchar(9) COLLATE X '$') j`],
])('SQL Server refuses %s', (_, text) => {
  expect(asked(text)).toThrow(Refused);
});
