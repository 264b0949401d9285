import { enter, resolve, type Scope, same, scopeIn } from './scope.ts';
import { parse } from './statements.ts';
import { Refused } from './tokens.ts';
import type { Condition, Expression, Select, Source, Statement } from './tree.ts';
import { functions } from './words.ts';

/** The columns of each table. */
export type Tables = ReadonlyMap<string, readonly string[]>;

/** Throws `Refused` where SQL Server would not take the statement, or would take it for something else. */
export function check(text: string, tables: Tables): void {
  const statement = parse(text);
  if (statement.is === 'select') select(statement.query, null, tables);
  else change(statement, tables);
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

function known(names: readonly string[], columns: readonly string[]): void {
  for (const name of names) if (!columns.includes(name)) throw new Refused(`there is no column ${name}`);
  if (new Set(names).size < names.length) throw new Refused('a column is named twice');
}

function columnsOf(table: string, tables: Tables): readonly string[] {
  const columns = tables.get(table);
  if (!columns) throw new Refused(`there is no table ${table}`);
  return columns;
}

/** Gives back the names of what is selected; null for a value without one. */
function select(query: Select, outer: Scope | null, tables: Tables): (string | null)[] {
  const scope = scopeIn(outer);
  for (const source of query.sources) {
    enter(scope, { alias: source.alias, columns: sourceColumns(source, outer, tables) });
    if (source.on) condition(source.on, scope, tables);
  }
  if (query.where) condition(query.where, scope, tables);
  for (const group of query.groups) grouping(group, scope, tables);
  const values = query.items.flatMap(({ value }) => (value ? [value] : []));
  if (query.groups.length > 0 || [...values, ...query.order].some(sumsUp)) scope.groups = query.groups;
  for (const value of values) expression(value, scope, tables);
  order(query, scope, tables);
  return query.items.flatMap((item) => (item.value ? [item.name] : everything(scope, item.of)));
}

function sourceColumns({ alias, from }: Source, outer: Scope | null, tables: Tables): readonly string[] {
  if ('table' in from) return columnsOf(from.table, tables);
  if ('columns' in from) return from.columns;
  const names = inner(from.query, outer, tables);
  if (names.includes(null)) throw new Refused(`a column of ${alias} has no name`);
  if (new Set(names).size < names.length) throw new Refused(`two columns of ${alias} have one name`);
  return names.map(String);
}

/** A query within another: its order is meaningless, and SQL Server says so, unless it picks a page. */
function inner(query: Select, outer: Scope | null, tables: Tables): (string | null)[] {
  if (query.order.length > 0 && !query.paged) throw new Refused('ORDER BY in an inner query');
  return select(query, outer, tables);
}

function everything({ sources, groups }: Scope, of: string | null): string[] {
  if (groups) throw new Refused('all columns of rows that are taken together');
  const meant = sources.filter(({ alias }) => of === null || alias === of);
  if (meant.length === 0) throw new Refused(`nothing is called ${of ?? '*'}`);
  return meant.flatMap(({ columns }) => [...columns]);
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
  if (value.is !== 'case') return false;
  return value.results.some(sumsUp) || value.conditions.some((one) => sidesOf(one).some(sumsUp));
}

/** Whether a query stands within it. */
function asks(value: Expression): boolean {
  if (value.is === 'query') return true;
  if (value.is === 'call') return value.args.some(asks);
  if (value.is === 'sum') return value.parts.some(asks);
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

function expression(value: Expression, scope: Scope, tables: Tables): void {
  if (value.is === 'column') resolve(value, scope);
  if (value.is === 'query') single(value.query, scope, tables);
  if (value.is === 'sum') for (const part of value.parts) expression(part, scope, tables);
  if (value.is === 'call') call(value, scope, tables);
  if (value.is !== 'case' || scope.groups?.some((group) => same(group, value))) return;
  for (const one of value.conditions) condition(one, scope, tables);
  for (const one of value.results) expression(one, scope, tables);
}

function call({ name, args }: Extract<Expression, { is: 'call' }>, scope: Scope, tables: Tables): void {
  const sums = functions[name] === true;
  if (sums && (scope.groups === null || scope.summing)) throw new Refused(`${name} where rows are single`);
  if (sums && args.some(asks)) throw new Refused(`${name} of a query`);
  if (name === 'AVG' && args[0]?.is !== 'sum') throw new Refused('AVG of whole numbers is a whole number');
  for (const arg of args) expression(arg, sums ? { ...scope, summing: true } : scope, tables);
}

function single(query: Select, scope: Scope, tables: Tables): void {
  if (inner(query, scope, tables).length !== 1) throw new Refused('one column is wanted');
}

function condition(one: Condition, scope: Scope, tables: Tables): void {
  if (one.is === 'compares') for (const side of one.sides) expression(side, scope, tables);
  else if (one.is === 'exists') inner(one.query, scope, tables);
  else if (one.is === 'within') {
    expression(one.side, scope, tables);
    single(one.query, scope, tables);
  } else for (const part of one.parts) condition(part, scope, tables);
}
