import type { Program } from '../../shared/program.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

export const programTable = table<Program>('program', (c) => ({
  id: c.id({ primary: true }),
  template: c.words(40),
  settings: c.json(),
  createdAt: c.instant(),
  createdBy: c.id(),
}));

export const programs = (db: Database) => ({
  get: (id: string) => db.one(programTable, sql`SELECT * FROM program WHERE id = ${id}`),
  all: () => db.many(programTable, sql`SELECT * FROM program ORDER BY "createdAt"`),
  create: (program: Program) => db.insert(programTable, [program], ['id']),
  save: (id: string, settings: Program['settings']) =>
    db.change(sql`UPDATE program SET settings = ${JSON.stringify(settings)} WHERE id = ${id}`),
});
