import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { create, standing } from './create.ts';

/** Wide enough that the figures are read from it alone, without going from it to each meeting. */
const ofRound = new TableIndex({
  name: 'ix_meeting_round',
  columnNames: ['roundId', 'pairId', 'heldAt', 'startsAt', 'bookedAt', 'endsAt', 'cancelledAt'],
});

export class Figures1763750007000 implements MigrationInterface {
  readonly name = 'Figures1763750007000';

  async up(runner: QueryRunner): Promise<void> {
    await create(runner, {
      name: 'figure',
      shape: (c) => ({
        roundId: c.id({ primary: true }),
        week: c.words(10, { primary: true }),
        at: c.instant(),
        figures: c.json(),
        slices: c.json(),
        retention: c.json({ nullable: true }),
      }),
    });
    await runner.createIndex(standing(runner, 'meeting'), ofRound);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(standing(runner, 'meeting'), ofRound);
    await runner.dropTable('figure');
  }
}
