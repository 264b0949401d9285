import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { standing } from './create.ts';

const name = 'ix_pair_proposal';
const byProposal = new TableIndex({ name, columnNames: ['proposalId'] });
const weakestFirst = new TableIndex({ name, columnNames: ['proposalId', 'score', 'id'] });

/** A proposal's pairs are read page by page, the weakest first. */
export class Weakest1763750014000 implements MigrationInterface {
  readonly name = 'Weakest1763750014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(standing(runner, 'pair'), byProposal);
    await runner.createIndex(standing(runner, 'pair'), weakestFirst);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(standing(runner, 'pair'), weakestFirst);
    await runner.createIndex(standing(runner, 'pair'), byProposal);
  }
}
