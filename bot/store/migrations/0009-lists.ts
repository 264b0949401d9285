import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { standing } from './create.ts';

const before = new TableIndex({ name: 'ix_pair_round', columnNames: ['roundId', 'publishedAt'] });

/** In the order the list of pairs is shown in. */
const byRound = new TableIndex({ name: 'ix_pair_round', columnNames: ['roundId', 'publishedAt', 'id'] });

/** Who has come back lately. */
const byReturn = new TableIndex({ name: 'ix_conversation_kept', columnNames: ['keptAt'] });

export class Lists1763750009000 implements MigrationInterface {
  readonly name = 'Lists1763750009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(standing(runner, 'pair'), before);
    await runner.createIndex(standing(runner, 'pair'), byRound);
    await runner.createIndex(standing(runner, 'conversation'), byReturn);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('conversation', byReturn);
    await runner.dropIndex('pair', byRound);
    await runner.createIndex('pair', before);
  }
}
