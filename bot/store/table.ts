import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { type Columns, columns, type Dialect } from './columns.ts';

type Shape<Row> = { [Name in keyof Row & string]: EntitySchemaColumnOptions };

export interface Index {
  name: string;
  columns: string[];
  unique?: boolean;
  /** Only these rows are in it; a query uses it that names the same condition, spelled the same. */
  where?: string;
}

/** A noun's table: its columns in either dialect, and how a raw row becomes the noun again. */
export interface Table<Row extends object> {
  readonly name: string;
  readonly indices: Index[];
  columns(dialect: Dialect): Shape<Row>;
  schema(dialect: Dialect): EntitySchema<Row>;
  hydrate(dialect: Dialect, raw: Record<string, unknown>): Row;
}

export function table<Row extends object>(
  name: string,
  shape: (column: Columns) => Shape<Row>,
  indices: Index[] = [],
): Table<Row> {
  const known = new Map<Dialect, Shape<Row>>();
  const of = (dialect: Dialect) => {
    const shaped = known.get(dialect) ?? shape(columns(dialect));
    known.set(dialect, shaped);
    return shaped;
  };
  return {
    name,
    indices,
    columns: of,
    schema: (dialect) =>
      new EntitySchema<Row>({
        name,
        tableName: name,
        columns: named(name, of(dialect)),
        indices: indices.map(spelled),
      } as never),
    hydrate: (dialect, raw) => hydrate(of(dialect), raw) as Row,
  };
}

/** Every constraint has a name of ours, the same in both dialects. */
export const primaryKeyOf = (name: string): string => `pk_${name}`;

function named<Row>(name: string, shape: Shape<Row>) {
  const entries = Object.entries<EntitySchemaColumnOptions>(shape).map(([column, options]) => [
    column,
    options.primary ? { ...options, primaryKeyConstraintName: primaryKeyOf(name) } : options,
  ]);
  return Object.fromEntries(entries);
}

const spelled = ({ name, columns: names, unique, where }: Index) => ({
  name,
  columns: names,
  unique: unique ?? false,
  ...(where ? { where } : {}),
});

function hydrate(shape: Record<string, EntitySchemaColumnOptions>, raw: Record<string, unknown>) {
  const row: Record<string, unknown> = {};
  for (const [column, { transformer }] of Object.entries(shape)) {
    const value = raw[column];
    row[column] = transformer && 'from' in transformer ? transformer.from(value) : value;
  }
  return row;
}
