import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, create, type Frozen, standing } from './create.ts';

const tables: Frozen[] = [
  {
    name: 'meeting_reply',
    shape: (c) => ({
      meetingId: c.id({ primary: true }),
      attempt: c.whole({ primary: true }),
      personId: c.id({ primary: true }),
      reply: c.words(20),
      startsAt: c.instant({ nullable: true }),
      endsAt: c.instant({ nullable: true }),
      saidAt: c.instant(),
      takenAt: c.instant({ nullable: true }),
    }),
    indices: [{ name: 'ix_meeting_reply_person', columns: ['personId'] }],
  },
  {
    name: 'rhythm',
    shape: (c) => ({
      pairId: c.id({ primary: true }),
      everyWeeks: c.whole(),
      minutes: c.whole(),
      plannedAt: c.instant(),
    }),
  },
  {
    name: 'subscription',
    shape: (c) => ({
      mailbox: c.words(320, { primary: true }),
      id: c.id({ nullable: true }),
      clientState: c.id(),
      expiresAt: c.instant({ nullable: true }),
      triedAt: c.instant(),
    }),
  },
];

const byEvent = new TableIndex({ name: 'ix_meeting_event', columnNames: ['eventId'] });

const facts = ['weekAt', 'putOffUntil', 'noticedAt', 'lookedAt', 'removedAt'];

export class Calendar1763750005000 implements MigrationInterface {
  readonly name = 'Calendar1763750005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await create(runner, table);
    await addColumns(runner, 'meeting', (c) => ({
      ...Object.fromEntries(facts.map((name) => [name, c.instant({ nullable: true })])),
      inTrial: c.whole({ nullable: true }),
    }));
    await addColumns(runner, 'person', (c) => ({
      hoursAt: c.instant({ nullable: true }),
      account: c.words(20, { nullable: true }),
    }));
    await runner.createIndex(standing(runner, 'meeting'), byEvent);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(standing(runner, 'meeting'), byEvent);
    await runner.dropColumns('person', ['hoursAt', 'account']);
    await runner.dropColumns('meeting', [...facts, 'inTrial']);
    for (const { name } of tables.toReversed()) await runner.dropTable(name);
  }
}
