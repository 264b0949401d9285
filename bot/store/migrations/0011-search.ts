import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { standing } from './create.ts';

const before = new TableIndex({ name: 'ix_person_name', columnNames: ['name', 'id'] });

/** All that a search by name or mail reads, in the order it is shown in: it need not look at the people themselves. */
const searched = new TableIndex({ name: 'ix_person_name', columnNames: ['name', 'id', 'mail'] });

export class Search1763750011000 implements MigrationInterface {
  readonly name = 'Search1763750011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(standing(runner, 'person'), before);
    await runner.createIndex(standing(runner, 'person'), searched);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('person', searched);
    await runner.createIndex('person', before);
  }
}
