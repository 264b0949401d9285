import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { create, standing } from './create.ts';

const byName = new TableIndex({ name: 'ix_person_name', columnNames: ['name', 'id'] });

export class Live1763750008000 implements MigrationInterface {
  readonly name = 'Live1763750008000';

  async up(runner: QueryRunner): Promise<void> {
    await create(runner, {
      name: 'touch',
      shape: (c) => ({
        holder: c.id({ primary: true }),
        number: c.whole(),
        batches: c.json(),
        at: c.instant(),
      }),
    });
    await runner.createIndex(standing(runner, 'person'), byName);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(standing(runner, 'person'), byName);
    await runner.dropTable('touch');
  }
}
