import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { type Columns, columns, type Dialect } from './columns.ts';

type Raw = Record<string, unknown>;
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
  hydrate(dialect: Dialect, raw: Raw): Row;
}

export function table<Row extends object>(
  name: string,
  shape: (column: Columns) => Shape<Row>,
  indices: Index[] = [],
): Table<Row> {
  const known = new Map<Dialect, { shape: Shape<Row>; hydrate: (raw: Raw) => Row }>();
  const of = (dialect: Dialect) => {
    const before = known.get(dialect);
    if (before) return before;
    const shaped = shape(columns(dialect));
    const spoken = { shape: shaped, hydrate: hydrating<Row>(shaped) };
    known.set(dialect, spoken);
    return spoken;
  };
  return {
    name,
    indices,
    columns: (dialect) => of(dialect).shape,
    schema: (dialect) =>
      new EntitySchema<Row>({
        name,
        tableName: name,
        columns: named(name, of(dialect).shape),
        indices: indices.map(spelled),
      } as never),
    hydrate: (dialect, raw) => of(dialect).hydrate(raw),
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

/** The raw row itself becomes the noun: what the database keeps in another form, and was asked for, is put right in it. */
function hydrating<Row>(shape: Shape<Row>): (raw: Raw) => Row {
  const kept = Object.entries<EntitySchemaColumnOptions>(shape).flatMap(([column, { transformer }]) =>
    transformer && 'from' in transformer ? [{ column, from: transformer.from }] : [],
  );
  return (raw) => {
    for (const { column, from } of kept) if (raw[column] !== undefined) raw[column] = from(raw[column]);
    return raw as Row;
  };
}
