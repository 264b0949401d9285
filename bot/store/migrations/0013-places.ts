import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** Where partners stand in each other's lists is kept with the pair; earlier proposals do not tell it any more. */
export class Places1763750013000 implements MigrationInterface {
  readonly name = 'Places1763750013000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'pair', (c) => ({ places: c.json({ nullable: true }) }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('pair', 'places');
  }
}
