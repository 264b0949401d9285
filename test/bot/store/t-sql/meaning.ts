import { allTogether, type Collation, type Columns, DATABASE, together } from './collation.ts';
import { enter, resolve, type Scope, same, scopeIn } from './scope.ts';
import { parse } from './statements.ts';
import { Refused } from './tokens.ts';
import type { Condition, Expression, Select, Source, Statement } from './tree.ts';
import { functions } from './words.ts';

export type Tables = ReadonlyMap<string, Columns>;

/** A column of what is selected; without a name where its value has none. */
interface Given {
  name: string | null;
  collation: Collation;
}

/** Throws `Refused` where SQL Server would not take the statement, or would take it for something else. */
export function check(text: string, tables: Tables): void {
  const statement = parse(text);
  if (statement.is !== 'select') change(statement, tables);
  else if (isTwice(select(statement.query, null, tables)))
    throw new Refused('two columns have one name: the driver makes one list of both');
}

type Change = Exclude<Statement, { is: 'select' }>;

function change(statement: Change, tables: Tables): void {
  const scope = scopeIn(null);
  const columns = columnsOf(statement.table, tables);
  if (statement.is === 'insert') {
    const given = select(statement.query, null, tables);
    known(statement.columns, columns);
    if (given.length !== statement.columns.length) throw new Refused('as many values as columns are wanted');
    return;
  }
  enter(scope, { alias: statement.table, columns });
  if (statement.is === 'update') {
    known(
      statement.set.map(({ column }) => column),
      columns,
    );
    for (const { value } of statement.set) expression(value, scope, tables);
  }
  if (statement.where) condition(statement.where, scope, tables);
}

function known(names: readonly string[], columns: Columns): void {
  for (const name of names) if (!columns.has(name)) throw new Refused(`there is no column ${name}`);
  if (new Set(names).size < names.length) throw new Refused('a column is named twice');
}

function columnsOf(table: string, tables: Tables): Columns {
  const columns = tables.get(table);
  if (!columns) throw new Refused(`there is no table ${table}`);
  return columns;
}

const isTwice = (given: readonly Given[]): boolean => {
  const names = given.flatMap(({ name }) => name ?? []);
  return new Set(names).size < names.length;
};

function select(query: Select, outer: Scope | null, tables: Tables): Given[] {
  const scope = scopeIn(outer);
  for (const source of query.sources) {
    enter(scope, { alias: source.alias, columns: sourceColumns(source, outer, tables) });
    if (source.on) condition(source.on, scope, tables);
  }
  if (query.where) condition(query.where, scope, tables);
  for (const group of query.groups) grouping(group, scope, tables);
  const values = query.items.flatMap(({ value }) => (value ? [value] : []));
  if (query.groups.length > 0 || [...values, ...query.order].some(sumsUp)) scope.groups = query.groups;
  const given = query.items.flatMap(({ value, name, of }) =>
    value ? [{ name, collation: expression(value, scope, tables) }] : everything(scope, of),
  );
  order(query, scope, tables);
  return given;
}

function sourceColumns({ alias, from }: Source, outer: Scope | null, tables: Tables): Columns {
  if ('table' in from) return columnsOf(from.table, tables);
  if ('columns' in from) return from.columns;
  const given = inner(from.query, outer, tables);
  if (given.some(({ name }) => name === null)) throw new Refused(`a column of ${alias} has no name`);
  if (isTwice(given)) throw new Refused(`two columns of ${alias} have one name`);
  return new Map(given.map(({ name, collation }) => [String(name), collation?.name ?? null]));
}

/** A query within another: its order is meaningless, and SQL Server says so, unless it picks a page. */
function inner(query: Select, outer: Scope | null, tables: Tables): Given[] {
  if (query.order.length > 0 && !query.paged) throw new Refused('ORDER BY in an inner query');
  return select(query, outer, tables);
}

function everything({ sources, groups }: Scope, of: string | null): Given[] {
  if (groups) throw new Refused('all columns of rows that are taken together');
  const meant = sources.filter(({ alias }) => of === null || alias === of);
  if (meant.length === 0) throw new Refused(`nothing is called ${of ?? '*'}`);
  return meant.flatMap(({ columns }) =>
    [...columns].map(([name, own]) => ({ name, collation: own ? { name: own, said: false } : null })),
  );
}

function grouping(group: Expression, scope: Scope, tables: Tables): void {
  if (group.is === 'constant' || sumsUp(group) || asks(group)) throw new Refused('grouped by no column');
  expression(group, scope, tables);
}

function order({ order, items, distinct }: Select, scope: Scope, tables: Tables): void {
  const texts = order.map((one) => JSON.stringify(one));
  if (new Set(texts).size < texts.length) throw new Refused('ordered by the same twice');
  for (const one of order) {
    if (one.is === 'constant') throw new Refused('ordered by a constant');
    const isItem = items.some(
      ({ value, name }) =>
        (value && same(value, one)) || (one.is === 'column' && one.of === null && one.name === name),
    );
    if (distinct && !isItem) throw new Refused('DISTINCT ordered by what is not selected');
    if (!isItem) expression(one, scope, tables);
  }
}

/** Whether rows are taken together by it, not counting queries within it. */
function sumsUp(value: Expression): boolean {
  if (value.is === 'call') return functions[value.name] === true || value.args.some(sumsUp);
  if (value.is === 'sum') return value.parts.some(sumsUp);
  if (value.is === 'collated') return sumsUp(value.value);
  if (value.is !== 'case') return false;
  return value.results.some(sumsUp) || value.conditions.some((one) => sidesOf(one).some(sumsUp));
}

/** Whether a query stands within it. */
function asks(value: Expression): boolean {
  if (value.is === 'query') return true;
  if (value.is === 'call') return value.args.some(asks);
  if (value.is === 'sum') return value.parts.some(asks);
  if (value.is === 'collated') return asks(value.value);
  if (value.is !== 'case') return false;
  return (
    value.results.some(asks) || value.conditions.some((one) => queriesIn(one) || sidesOf(one).some(asks))
  );
}

function queriesIn(one: Condition): boolean {
  if (one.is === 'exists' || one.is === 'within') return true;
  return one.is !== 'compares' && one.parts.some(queriesIn);
}

function sidesOf(one: Condition): Expression[] {
  if (one.is === 'compares') return one.sides;
  if (one.is === 'within') return [one.side];
  return one.is === 'exists' ? [] : one.parts.flatMap(sidesOf);
}

function expression(value: Expression, scope: Scope, tables: Tables): Collation {
  const all = (parts: readonly Expression[]) => parts.map((part) => expression(part, scope, tables));
  if (value.is === 'constant') return null;
  if (value.is === 'column') return resolve(value, scope);
  if (value.is === 'query') return single(value.query, scope, tables);
  if (value.is === 'sum') return allTogether(all(value.parts));
  if (value.is === 'call') return call(value, scope, tables);
  const within = isGrouped(value, scope) ? { ...scope, groups: null } : scope;
  if (value.is === 'collated') {
    if (expression(value.value, within, tables)?.said) throw new Refused('a collation is said twice');
    return { name: value.collation, said: true };
  }
  for (const one of value.conditions) condition(one, within, tables);
  return allTogether(value.results.map((one) => expression(one, within, tables)));
}

const isGrouped = (value: Expression, { groups }: Scope): boolean =>
  groups?.some((group) => same(group, value)) ?? false;

const textless = new Set(['COUNT', 'DATEDIFF', 'CAST']);

/** What is handed over has no type of its own: a time that is told by its text alone must be said to be one. */
function timed(args: readonly Expression[]): void {
  if (args.some((one) => one.is === 'constant')) throw new Refused('DATEDIFF of a text');
}

function call({ name, args }: Extract<Expression, { is: 'call' }>, scope: Scope, tables: Tables): Collation {
  const sums = functions[name] === true;
  if (sums && (scope.groups === null || scope.summing)) throw new Refused(`${name} where rows are single`);
  if (sums && args.some(asks)) throw new Refused(`${name} of a query`);
  if (name === 'AVG' && args[0]?.is !== 'sum') throw new Refused('AVG of whole numbers is a whole number');
  if (name === 'DATEDIFF') timed(args);
  const within = sums ? { ...scope, summing: true } : scope;
  const collation = allTogether(args.map((arg) => expression(arg, within, tables)));
  return textless.has(name) ? null : collation;
}

function single(query: Select, scope: Scope, tables: Tables): Collation {
  const [given, ...more] = inner(query, scope, tables);
  if (!given || more.length > 0) throw new Refused('one column is wanted');
  return given.collation && { ...given.collation, said: false };
}

function compared(sides: readonly Expression[], scope: Scope, tables: Tables): void {
  const collation = allTogether(sides.map((side) => expression(side, scope, tables)));
  const withNothing = sides.some((side) => side.is === 'constant' && side.text === '');
  if (withNothing && collation?.name === DATABASE)
    throw new Refused('in the database’s own collation a text of emoji alone is an empty one');
}

function condition(one: Condition, scope: Scope, tables: Tables): void {
  if (one.is === 'compares') compared(one.sides, scope, tables);
  else if (one.is === 'exists') inner(one.query, scope, tables);
  else if (one.is === 'within') {
    together(expression(one.side, scope, tables), single(one.query, scope, tables));
  } else for (const part of one.parts) condition(part, scope, tables);
}
