import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, standing } from './create.ts';

/** Whose mailbox is to be asked, longest overdue first: found without looking at everybody else. */
const byDue = new TableIndex({ name: 'ix_person_hours', columnNames: ['hoursDueAt', 'id'] });

export class Hours1763750012000 implements MigrationInterface {
  readonly name = 'Hours1763750012000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'person', (c) => ({ hoursDueAt: c.instant({ nullable: true }) }));
    await runner.query(`UPDATE person SET "hoursDueAt" = "syncedAt" WHERE hours IS NOT NULL
      OR id IN (SELECT "personId" FROM enrolment WHERE "joinedAt" IS NOT NULL)`);
    await runner.query('ALTER TABLE person DROP COLUMN "hoursAt"');
    await runner.createIndex(standing(runner, 'person'), byDue);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('person', byDue);
    await addColumns(runner, 'person', (c) => ({ hoursAt: c.instant({ nullable: true }) }));
    await runner.dropColumn('person', 'hoursDueAt');
  }
}
