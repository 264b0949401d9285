import type { MigrationInterface, QueryRunner } from 'typeorm';
import { answers } from './0001/answers.ts';
import { machine } from './0001/machine.ts';
import { pairs } from './0001/pairs.ts';
import { people } from './0001/people.ts';
import { rounds } from './0001/rounds.ts';
import { create } from './create.ts';

const tables = [...people, ...rounds, ...pairs, ...answers, ...machine];

export class First1763750000000 implements MigrationInterface {
  readonly name = 'First1763750000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await create(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables.toReversed()) await runner.dropTable(name);
  }
}
