import { type Columns, DATABASE } from './collation.ts';
import type { Reader } from './reader.ts';
import { Refused } from './tokens.ts';
import type { Condition, Expression, Item, Select, Source } from './tree.ts';
import { functions, hints } from './words.ts';

export function select(reader: Reader): Select {
  reader.must('SELECT');
  const distinct = reader.may('DISTINCT');
  const items = reader.list(() => item(reader));
  const sources = reader.may('FROM') ? from(reader) : [];
  const where = reader.may('WHERE') ? condition(reader) : null;
  const groups = by(reader, 'GROUP') ? reader.list(() => expression(reader)) : [];
  const order = by(reader, 'ORDER') ? reader.list(() => ordered(reader)) : [];
  return { distinct, items, sources, where, groups, order, paged: paged(reader, order.length > 0) };
}

function by(reader: Reader, word: 'GROUP' | 'ORDER'): boolean {
  if (!reader.may(word)) return false;
  reader.must('BY');
  return true;
}

function ordered(reader: Reader) {
  const value = expression(reader);
  reader.may('ASC', 'DESC');
  return value;
}

/** OFFSET and FETCH belong to ORDER BY: alone they are a syntax error. */
function paged(reader: Reader, isOrdered: boolean): boolean {
  if (!reader.isCalled('OFFSET')) return false;
  if (!isOrdered) throw new Refused('OFFSET without ORDER BY');
  reader.must('OFFSET');
  reader.number();
  reader.must('ROWS', 'FETCH', 'NEXT');
  if (reader.number() === '0') throw new Refused('FETCH of no rows');
  reader.must('ROWS', 'ONLY');
  return true;
}

function item(reader: Reader): Item {
  if (reader.may('*')) return { value: null, of: null, name: null };
  const value = expression(reader);
  if (value.is === 'column' && value.of && value.name === '*')
    return { value: null, of: value.of, name: null };
  if (reader.may('AS')) return { value, of: null, name: reader.name() };
  return { value, of: null, name: value.is === 'column' ? value.name : null };
}

function from(reader: Reader): Source[] {
  const sources = [source(reader)];
  for (;;) {
    const cross = reader.may('CROSS');
    if (!cross && !reader.may('LEFT') && !reader.is('JOIN')) return sources;
    reader.must('JOIN');
    const joined = source(reader);
    if (!cross) reader.must('ON');
    sources.push(cross ? joined : { ...joined, on: condition(reader) });
  }
}

const called = (reader: Reader): boolean => reader.next.kind === 'name' && !reader.isCalled('OFFSET');

function source(reader: Reader): Source {
  if (reader.is('(')) {
    const query = reader.inBrackets(() => select(reader));
    return { alias: reader.name(), from: { query }, on: null };
  }
  const table = reader.name();
  if (table === 'OPENJSON') return openJson(reader);
  const before = called(reader) ? reader.name() : null;
  if (reader.may('WITH')) hinted(reader);
  return { alias: before ?? table, from: { table }, on: null };
}

function hinted(reader: Reader): void {
  const given = reader.inBrackets(() => reader.list(() => reader.name()));
  for (const hint of given) if (!hints.has(hint)) throw new Refused(`${hint} is no hint`);
}

/** `OPENJSON(@0) WITH (name type 'path', …) alias`; a collation has no place in it. */
function openJson(reader: Reader): Source {
  reader.inBrackets(() => expression(reader));
  reader.must('WITH');
  const columns: Columns = new Map(reader.inBrackets(() => reader.list(() => jsonColumn(reader))));
  return { alias: called(reader) ? reader.name() : 'OPENJSON', from: { columns }, on: null };
}

function jsonColumn(reader: Reader): [name: string, collation: string | null] {
  const name = reader.name();
  const type = reader.name();
  if (reader.is('(')) reader.inBrackets(() => (reader.isCalled('MAX') ? reader.name() : reader.number()));
  const path = reader.text();
  if (!/^\$(\.\w+)?$/.test(path)) throw new Refused(`${path} is no path`);
  return [name, /char$/.test(type) ? DATABASE : null];
}

export function expression(reader: Reader): Expression {
  const parts = [primary(reader)];
  for (;;) {
    if (reader.may('/')) broken(reader);
    else if (!reader.may('+', '-', '*')) break;
    parts.push(primary(reader));
  }
  return parts.length === 1 && parts[0] ? parts[0] : { is: 'sum', parts };
}

/** Divided by a whole number, a whole number loses its fractions; by a decimal, most of them. */
function broken(reader: Reader): void {
  if (!/^[\d.]+e\d+$/.test(reader.next.text)) throw new Refused('divided by something else than a float');
}

function primary(reader: Reader): Expression {
  const value = plain(reader);
  return reader.may('COLLATE') ? { is: 'collated', value, collation: reader.name() } : value;
}

function plain(reader: Reader): Expression {
  const { kind } = reader.next;
  if (kind === 'number' || kind === 'text' || kind === 'parameter') return constant(reader);
  if (reader.may('NULL')) return { is: 'constant', text: 'NULL' };
  if (reader.may('CASE')) return cases(reader);
  if (reader.is('(')) return bracket(reader);
  return reader.afterNext.text === '(' ? call(reader) : column(reader);
}

function constant(reader: Reader): Expression {
  return { is: 'constant', text: reader.take().text };
}

const bracket = (reader: Reader): Expression =>
  reader.inBrackets(() =>
    reader.is('SELECT') ? { is: 'query', query: select(reader) } : expression(reader),
  );

function column(reader: Reader): Expression {
  const first = reader.name();
  if (!reader.may('.')) return { is: 'column', of: null, name: first };
  return { is: 'column', of: first, name: reader.may('*') ? '*' : reader.name() };
}

function call(reader: Reader): Expression {
  const name = reader.take().text;
  if (!(name in functions)) throw new Refused(`${name} is no function of both`);
  return reader.inBrackets(() => {
    if (name === 'CAST') return { is: 'call', name, distinct: false, args: [cast(reader)] };
    const distinct = reader.may('DISTINCT');
    if (name === 'DATEDIFF') datePart(reader);
    if (name === 'COUNT' && reader.may('*')) return { is: 'call', name, distinct, args: [] };
    return { is: 'call', name, distinct, args: reader.list(() => expression(reader)) };
  });
}

/** Only to an instant: what else is cast would be a text of another length, or a number cut off. */
function cast(reader: Reader): Expression {
  const value = expression(reader);
  reader.must('AS');
  const type = reader.name();
  if (type !== 'datetime2') throw new Refused(`cast as ${type}`);
  reader.inBrackets(() => reader.number());
  return value;
}

function datePart(reader: Reader): void {
  const part = reader.name();
  if (!['second', 'minute', 'hour', 'day'].includes(part))
    throw new Refused(`${part} is no part of a date that counts alike everywhere`);
  reader.must(',');
}

function cases(reader: Reader): Expression {
  const conditions: Condition[] = [];
  const results: Expression[] = [];
  while (reader.may('WHEN')) {
    conditions.push(condition(reader));
    reader.must('THEN');
    results.push(expression(reader));
  }
  if (reader.may('ELSE')) results.push(expression(reader));
  reader.must('END');
  if (conditions.length === 0) reader.stop('WHEN');
  return { is: 'case', conditions, results };
}

export function condition(reader: Reader): Condition {
  const parts = [conjunction(reader)];
  while (reader.may('OR')) parts.push(conjunction(reader));
  return { is: 'either', parts };
}

function conjunction(reader: Reader): Condition {
  const parts = [negation(reader)];
  while (reader.may('AND')) parts.push(negation(reader));
  return { is: 'both', parts };
}

function negation(reader: Reader): Condition {
  if (reader.may('NOT')) return { is: 'not', parts: [negation(reader)] };
  if (reader.may('EXISTS')) return { is: 'exists', query: reader.inBrackets(() => select(reader)) };
  if (reader.is('(') && reader.afterNext.text !== 'SELECT') return reader.inBrackets(() => condition(reader));
  return comparison(reader);
}

function comparison(reader: Reader): Condition {
  const side = expression(reader);
  if (reader.may('IS')) {
    reader.may('NOT');
    reader.must('NULL');
    return { is: 'compares', sides: [side] };
  }
  const not = reader.may('NOT');
  if (reader.may('IN')) return within(reader, side);
  if (reader.may('LIKE')) return like(reader, side);
  if (not || !reader.may('=', '<>', '<', '>', '<=', '>=')) reader.stop('a comparison');
  return { is: 'compares', sides: [side, expression(reader)] };
}

/** With its escape always, as what people type may hold a pattern's signs. */
function like(reader: Reader, side: Expression): Condition {
  const pattern = expression(reader);
  reader.must('ESCAPE');
  return { is: 'compares', sides: [side, pattern, expression(reader)] };
}

const within = (reader: Reader, side: Expression): Condition =>
  reader.inBrackets(() =>
    reader.is('SELECT')
      ? { is: 'within', side, query: select(reader) }
      : { is: 'compares', sides: [side, ...reader.list(() => expression(reader))] },
  );
