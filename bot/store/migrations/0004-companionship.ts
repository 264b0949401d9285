import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, create, type Frozen, standing } from './create.ts';

/** Whoever has just met is found without looking at every meeting there was. */
const held = new TableIndex({ name: 'ix_meeting_held', columnNames: ['heldAt', 'pairId'] });

const tables: Frozen[] = [
  {
    name: 'goal_step',
    shape: (c) => ({
      id: c.id({ primary: true }),
      goalId: c.id(),
      personId: c.id(),
      text: c.words(120),
      createdAt: c.instant(),
      doneAt: c.instant({ nullable: true }),
    }),
    indices: [{ name: 'ix_goal_step_goal', columns: ['goalId'] }],
  },
  {
    name: 'lesson',
    shape: (c) => ({
      roundId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      lesson: c.words(20, { primary: true }),
      answer: c.words(10),
      doneAt: c.instant(),
    }),
  },
  {
    name: 'reflection',
    shape: (c) => ({
      pairId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      bring: c.words(2000),
      wish: c.words(2000),
      know: c.words(2000),
      savedAt: c.instant(),
    }),
  },
  {
    name: 'thanks',
    shape: (c) => ({
      id: c.id({ primary: true }),
      pairId: c.id(),
      personId: c.id(),
      words: c.words(2000),
      saidAt: c.instant(),
    }),
    indices: [{ name: 'ix_thanks_pair', columns: ['pairId', 'personId'] }],
  },
  {
    name: 'shout_out',
    shape: (c) => ({
      pairId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      wanted: c.bool(),
      saidAt: c.instant(),
    }),
  },
  {
    name: 'story',
    shape: (c) => ({
      roundId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      words: c.words(2000),
      named: c.bool(),
      offeredAt: c.instant(),
      approvedAt: c.instant({ nullable: true }),
      declinedAt: c.instant({ nullable: true }),
    }),
  },
  {
    name: 'felt_fit',
    shape: (c) => ({
      pairId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      roundId: c.id(),
      fit: c.words(10),
      saidAt: c.instant(),
    }),
    indices: [{ name: 'ix_felt_fit_round', columns: ['roundId'] }],
  },
];

export class Companionship1763750004000 implements MigrationInterface {
  readonly name = 'Companionship1763750004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await create(runner, table);
    await addColumns(runner, 'agreement', (c) => ({ heldAt: c.instant({ nullable: true }) }));
    await addColumns(runner, 'evaluation', (c) => ({ skills: c.json({ nullable: true }) }));
    await runner.createIndex(standing(runner, 'meeting'), held);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('meeting', held);
    await runner.dropColumn('evaluation', 'skills');
    await runner.dropColumn('agreement', 'heldAt');
    for (const { name } of tables.toReversed()) await runner.dropTable(name);
  }
}
