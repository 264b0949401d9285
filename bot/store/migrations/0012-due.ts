import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, standing } from './create.ts';

/** Whose mailbox is to be asked, longest overdue first. */
const byHours = new TableIndex({ name: 'ix_person_hours', columnNames: ['hoursDueAt', 'id'] });

const ofEnrolments = [
  new TableIndex({ name: 'ix_enrolment_assessed', columnNames: ['roundId', 'assessedAt', 'joinedAt'] }),
  new TableIndex({ name: 'ix_enrolment_break', columnNames: ['pausedUntil'] }),
  new TableIndex({ name: 'ix_enrolment_waiting', columnNames: ['waitingAt'] }),
];

/** What the clock's timers ask for at each tick is found without looking at everybody. */
export class Due1763750012000 implements MigrationInterface {
  readonly name = 'Due1763750012000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'person', (c) => ({ hoursDueAt: c.instant({ nullable: true }) }));
    await runner.query(`UPDATE person SET "hoursDueAt" = "syncedAt" WHERE hours IS NOT NULL
      OR id IN (SELECT "personId" FROM enrolment WHERE "joinedAt" IS NOT NULL)`);
    await runner.query('ALTER TABLE person DROP COLUMN "hoursAt"');
    await runner.createIndex(standing(runner, 'person'), byHours);
    for (const index of ofEnrolments) await runner.createIndex(standing(runner, 'enrolment'), index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ofEnrolments) await runner.dropIndex('enrolment', index);
    await runner.dropIndex('person', byHours);
    await addColumns(runner, 'person', (c) => ({ hoursAt: c.instant({ nullable: true }) }));
    await runner.dropColumn('person', 'hoursDueAt');
  }
}
