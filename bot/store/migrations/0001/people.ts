import type { Frozen } from '../create.ts';

export const people: Frozen[] = [
  {
    name: 'person',
    shape: (c) => ({
      id: c.id({ primary: true }),
      name: c.words(256),
      mail: c.words(320, { nullable: true }),
      department: c.words(256, { nullable: true }),
      title: c.words(256, { nullable: true }),
      level: c.whole({ nullable: true }),
      site: c.words(256, { nullable: true }),
      managerId: c.id({ nullable: true }),
      language: c.words(35),
      hiredOn: c.words(10, { nullable: true }),
      enabled: c.bool(),
      guest: c.bool(),
      hours: c.json({ nullable: true }),
      doNotContactAt: c.instant({ nullable: true }),
      syncedAt: c.instant(),
    }),
    indices: [{ name: 'ix_person_department', columns: ['department'] }],
  },
  {
    name: 'conversation',
    shape: (c) => ({
      personId: c.id({ primary: true }),
      conversationId: c.words(400),
      serviceUrl: c.words(400),
      keptAt: c.instant(),
      lostAt: c.instant({ nullable: true }),
      lostReason: c.words(60, { nullable: true }),
    }),
  },
  {
    name: 'cursor',
    shape: (c) => ({
      name: c.key({ primary: true }),
      value: c.text(),
      at: c.instant(),
    }),
  },
  {
    name: 'lease',
    shape: (c) => ({
      name: c.key({ primary: true }),
      holder: c.id(),
      until: c.instant(),
    }),
  },
];
