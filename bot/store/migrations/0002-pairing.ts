import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, type Frozen } from './create.ts';

const tables: Frozen[] = [
  {
    name: 'pairing_run',
    shape: (c) => ({
      id: c.id({ primary: true }),
      roundId: c.id(),
      number: c.whole(),
      kind: c.words(10),
      settings: c.json(),
      startedAt: c.instant(),
      heardAt: c.instant(),
      step: c.words(20),
      done: c.whole(),
      stopAt: c.instant({ nullable: true }),
      endedAt: c.instant({ nullable: true }),
      outcome: c.words(10, { nullable: true }),
      reason: c.json({ nullable: true }),
      proposalId: c.id({ nullable: true }),
      quality: c.json({ nullable: true }),
    }),
    indices: [
      { name: 'ux_pairing_run_number', columns: ['roundId', 'number'], unique: true },
      { name: 'ix_pairing_run_ended', columns: ['endedAt', 'heardAt'] },
    ],
  },
  {
    name: 'ruling',
    shape: (c) => ({
      roundId: c.id({ primary: true }),
      a: c.id({ primary: true }),
      b: c.id({ primary: true }),
      rule: c.words(10),
      at: c.instant(),
      by: c.id(),
    }),
    indices: [
      { name: 'ix_ruling_a', columns: ['a'] },
      { name: 'ix_ruling_b', columns: ['b'] },
    ],
  },
];

export class Pairing1763750002000 implements MigrationInterface {
  readonly name = 'Pairing1763750002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await create(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables.toReversed()) await runner.dropTable(name);
  }
}
