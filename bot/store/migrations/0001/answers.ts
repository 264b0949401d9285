import type { Frozen } from '../create.ts';

export const answers: Frozen[] = [
  {
    name: 'check_in',
    shape: (c) => ({
      pairId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      number: c.whole({ primary: true }),
      roundId: c.id(),
      askedAt: c.instant(),
      answeredAt: c.instant({ nullable: true }),
      met: c.words(10, { nullable: true }),
      going: c.whole({ nullable: true }),
      balance: c.whole({ nullable: true }),
      comment: c.words(2000, { nullable: true }),
      sharedAt: c.instant({ nullable: true }),
    }),
    indices: [{ name: 'ix_check_in_round', columns: ['roundId', 'personId'] }],
  },
  {
    name: 'help',
    shape: (c) => ({
      pairId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      step: c.words(20, { primary: true }),
      givenAt: c.instant(),
    }),
  },
  {
    name: 'trial_answer',
    shape: (c) => ({
      pairId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      askedAt: c.instant(),
      choice: c.words(10, { nullable: true }),
      answeredAt: c.instant({ nullable: true }),
    }),
  },
  {
    name: 'evaluation',
    shape: (c) => ({
      roundId: c.id({ primary: true }),
      personId: c.id({ primary: true }),
      pairId: c.id(),
      askedAt: c.instant(),
      answeredAt: c.instant({ nullable: true }),
      satisfaction: c.whole({ nullable: true }),
      recommend: c.whole({ nullable: true }),
      goalsReached: c.words(10, { nullable: true }),
      change: c.words(2000, { nullable: true }),
      sharedAt: c.instant({ nullable: true }),
    }),
  },
  {
    name: 'certificate',
    shape: (c) => ({
      code: c.id({ primary: true }),
      roundId: c.id(),
      personId: c.id(),
      pairId: c.id(),
      issuedAt: c.instant(),
    }),
    indices: [{ name: 'ux_certificate_person', columns: ['roundId', 'personId'], unique: true }],
  },
];
