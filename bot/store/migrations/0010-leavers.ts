import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, standing } from './create.ts';

/** Who has left, and is not forgotten yet, oldest first. */
const byLeaving = new TableIndex({ name: 'ix_person_gone', columnNames: ['forgottenAt', 'goneAt'] });

export class Leavers1763750010000 implements MigrationInterface {
  readonly name = 'Leavers1763750010000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'person', (c) => ({
      goneAt: c.instant({ nullable: true }),
      forgottenAt: c.instant({ nullable: true }),
    }));
    await runner.createIndex(standing(runner, 'person'), byLeaving);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('person', byLeaving);
    await runner.dropColumns('person', ['goneAt', 'forgottenAt']);
  }
}
