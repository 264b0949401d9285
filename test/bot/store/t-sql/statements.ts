import { condition, expression, select } from './grammar.ts';
import { Reader } from './reader.ts';
import type { Statement } from './tree.ts';

/** Reads one statement of the T-SQL that both dialects share; throws `Refused`. */
export function parse(text: string): Statement {
  const reader = new Reader(text);
  const statement = begun(reader);
  if (reader.next.kind !== 'end') reader.stop('the end');
  return statement;
}

function begun(reader: Reader): Statement {
  if (reader.is('SELECT')) return { is: 'select', query: select(reader) };
  if (reader.may('INSERT')) return insert(reader);
  if (reader.may('UPDATE')) return update(reader);
  reader.must('DELETE', 'FROM');
  return { is: 'delete', table: reader.name(), where: reader.may('WHERE') ? condition(reader) : null };
}

function insert(reader: Reader): Statement {
  reader.must('INTO');
  const table = reader.name();
  const columns = reader.inBrackets(() => reader.list(() => reader.name()));
  return { is: 'insert', table, columns, query: select(reader) };
}

function update(reader: Reader): Statement {
  const table = reader.name();
  reader.must('SET');
  const set = reader.list(() => {
    const column = reader.name();
    reader.must('=');
    return { column, value: expression(reader) };
  });
  return { is: 'update', table, set, where: reader.may('WHERE') ? condition(reader) : null };
}
