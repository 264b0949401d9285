import type { Frozen } from '../create.ts';

export const machine: Frozen[] = [
  {
    name: 'outbox',
    shape: (c) => ({
      key: c.key({ primary: true }),
      exchange: c.words(60),
      kind: c.words(20),
      roundId: c.id({ nullable: true }),
      personId: c.id({ nullable: true }),
      body: c.json(),
      urgent: c.whole(),
      dueAt: c.instant(),
      createdAt: c.instant(),
      attempts: c.whole(),
      leasedUntil: c.instant({ nullable: true }),
      outcome: c.words(20),
      reason: c.words(200, { nullable: true }),
      settledAt: c.instant({ nullable: true }),
      remoteId: c.words(400, { nullable: true }),
    }),
    indices: [
      { name: 'ix_outbox_due', columns: ['outcome', 'urgent', 'dueAt'] },
      { name: 'ix_outbox_round', columns: ['roundId', 'exchange', 'personId'] },
      { name: 'ix_outbox_person', columns: ['personId', 'createdAt'] },
    ],
  },
  {
    name: 'run',
    shape: (c) => ({
      id: c.id({ primary: true }),
      name: c.words(60),
      at: c.instant(),
      due: c.whole(),
      done: c.whole(),
      failed: c.whole(),
      why: c.words(500, { nullable: true }),
    }),
    indices: [{ name: 'ix_run_name', columns: ['name', 'at'] }],
  },
  {
    name: 'change',
    shape: (c) => ({
      id: c.id({ primary: true }),
      at: c.instant(),
      by: c.id(),
      door: c.words(60),
      about: c.id({ nullable: true }),
    }),
    indices: [{ name: 'ix_change_by', columns: ['by', 'at'] }],
  },
];
