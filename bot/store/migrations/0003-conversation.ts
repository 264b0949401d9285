import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

export class Conversation1763750003000 implements MigrationInterface {
  readonly name = 'Conversation1763750003000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'person', (c) => ({ chosenLanguage: c.words(35, { nullable: true }) }));
    await addColumns(runner, 'enrolment', (c) => ({ farewell: c.words(500, { nullable: true }) }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('enrolment', 'farewell');
    await runner.dropColumn('person', 'chosenLanguage');
  }
}
