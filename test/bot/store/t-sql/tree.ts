import type { Columns } from './collation.ts';

export type Expression =
  | { is: 'constant'; text: string }
  | { is: 'column'; of: string | null; name: string }
  | { is: 'call'; name: string; distinct: boolean; args: Expression[] }
  | { is: 'case'; conditions: Condition[]; results: Expression[] }
  | { is: 'sum'; parts: Expression[] }
  | { is: 'collated'; value: Expression; collation: string }
  | { is: 'query'; query: Select };

/** What may stand after WHERE, ON and WHEN: in T-SQL never a mere value. */
export type Condition =
  | { is: 'both' | 'either' | 'not'; parts: Condition[] }
  | { is: 'compares'; sides: Expression[] }
  | { is: 'exists'; query: Select }
  | { is: 'within'; side: Expression; query: Select };

export interface Item {
  /** Null: all columns, of the source named or of every one. */
  value: Expression | null;
  of: string | null;
  name: string | null;
}

export interface Source {
  alias: string;
  from: { table: string } | { query: Select } | { columns: Columns };
  on: Condition | null;
}

export interface Select {
  distinct: boolean;
  items: Item[];
  sources: Source[];
  where: Condition | null;
  groups: Expression[];
  order: Expression[];
  paged: boolean;
}

export type Statement =
  | { is: 'select'; query: Select }
  | { is: 'insert'; table: string; columns: string[]; query: Select }
  | { is: 'update'; table: string; set: { column: string; value: Expression }[]; where: Condition | null }
  | { is: 'delete'; table: string; where: Condition | null };
