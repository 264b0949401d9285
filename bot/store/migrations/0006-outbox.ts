import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, create, type Frozen, standing } from './create.ts';

const WAITING = "outcome = 'waiting'";

const before = new TableIndex({ name: 'ix_outbox_due', columnNames: ['outcome', 'urgent', 'dueAt'] });

/** What is settled is in neither of the first two: claiming costs the same, however much was sent before. */
const added = [
  new TableIndex({
    name: 'ix_outbox_due',
    columnNames: ['urgent', 'dueAt', 'createdAt', 'key', 'kind'],
    where: WAITING,
  }),
  new TableIndex({ name: 'ix_outbox_line', columnNames: ['personId', 'createdAt'], where: WAITING }),
  new TableIndex({
    name: 'ix_outbox_sending',
    columnNames: ['roundId', 'exchange', 'outcome', 'attempts', 'settledAt'],
  }),
  new TableIndex({ name: 'ix_outbox_settled', columnNames: ['settledAt'] }),
];

const tables: Frozen[] = [
  {
    name: 'sending_hold',
    shape: (c) => ({
      roundId: c.id({ primary: true }),
      exchange: c.words(60, { primary: true }),
      kind: c.words(10),
      at: c.instant(),
      by: c.id(),
    }),
  },
  {
    name: 'notice_choice',
    shape: (c) => ({ personId: c.id({ primary: true }), rate: c.words(10), at: c.instant() }),
  },
  {
    name: 'outbox_archive',
    shape: (c) => ({
      key: c.key({ primary: true }),
      exchange: c.words(60),
      kind: c.words(20),
      roundId: c.id({ nullable: true }),
      personId: c.id({ nullable: true }),
      createdAt: c.instant(),
      attempts: c.whole(),
      outcome: c.words(20),
      reason: c.words(200, { nullable: true }),
      settledAt: c.instant(),
    }),
    indices: [{ name: 'ix_outbox_archive_person', columns: ['personId', 'createdAt'] }],
  },
];

export class Outbox1763750006000 implements MigrationInterface {
  readonly name = 'Outbox1763750006000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'outbox', (c) => ({
      holder: c.id({ nullable: true }),
      firstAt: c.instant({ nullable: true }),
    }));
    await runner.dropIndex(standing(runner, 'outbox'), before);
    for (const index of added) await runner.createIndex(standing(runner, 'outbox'), index);
    for (const table of tables) await create(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables.toReversed()) await runner.dropTable(name);
    for (const index of added.toReversed()) await runner.dropIndex('outbox', index);
    await runner.createIndex('outbox', before);
    await runner.dropColumn('outbox', 'firstAt');
    await runner.dropColumn('outbox', 'holder');
  }
}
