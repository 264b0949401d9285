import type { Collation, Columns } from './collation.ts';
import { Refused } from './tokens.ts';
import type { Expression } from './tree.ts';

export interface Named {
  alias: string;
  columns: Columns;
}

/** What names mean at a place in a statement. */
export interface Scope {
  readonly sources: Named[];
  readonly outer: Scope | null;
  /** Where rows are taken together: all that may be named outside of a sum. Null: rows are single. */
  groups: Expression[] | null;
  /** Within COUNT(…), MAX(…) and the like. */
  summing: boolean;
}

export const scopeIn = (outer: Scope | null): Scope => ({ sources: [], outer, groups: null, summing: false });

type Column = Extract<Expression, { is: 'column' }>;

const has = ({ columns }: Named, name: string) => columns.has(name);

function meant({ sources }: Scope, { of, name }: Column): Named | null {
  const found = sources.filter((source) => (of === null ? has(source, name) : source.alias === of));
  if (found.length > 1)
    throw new Refused(`${name} may be of ${found.map(({ alias }) => alias).join(' or ')}`);
  return found[0] ?? null;
}

/** Finds what a column's name means, from within outwards; throws where nothing is called so, or where it is not one value. */
export function resolve(column: Column, scope: Scope): Collation {
  const source = meant(scope, column);
  if (!source) {
    if (!scope.outer) throw new Refused(`nothing is called ${column.of ?? ''} ${column.name}`);
    return resolve(column, scope.outer);
  }
  if (!has(source, column.name)) throw new Refused(`${source.alias} has no ${column.name}`);
  const name = source.columns.get(column.name);
  const collation = name ? { name, said: false } : null;
  if (scope.groups === null || scope.summing) return collation;
  const grouped = scope.groups.some((group) => same(group, column));
  if (!grouped) throw new Refused(`${column.name} is neither grouped by nor summed up`);
  return collation;
}

export const same = (one: Expression, other: Expression): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export function enter(scope: Scope, source: Named): void {
  const twice = scope.sources.some(({ alias }) => alias.toLowerCase() === source.alias.toLowerCase());
  if (twice) throw new Refused(`two sources are called ${source.alias}`);
  scope.sources.push(source);
}
