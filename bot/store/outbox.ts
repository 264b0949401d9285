import type { Instant } from '../../shared/time.ts';
import { table } from './table.ts';

export type Outcome = 'waiting' | 'paused' | 'sent' | 'unreachable' | 'failed' | 'withdrawn';

/** One thing that must leave. `outcome` is its bucket: exactly one, always. */
export interface OutboxRow {
  key: string;
  /** What it is about, `stage.verb`, as in the key's beginning. */
  exchange: string;
  kind: string;
  roundId: string | null;
  personId: string | null;
  body: Record<string, unknown>;
  urgent: number;
  dueAt: Instant;
  createdAt: Instant;
  attempts: number;
  /** Nobody else takes it before then. */
  leasedUntil: Instant | null;
  /** Who is sending it; null while it is free or lies in the workers' queue. */
  holder: string | null;
  /** When it was first tried. */
  firstAt: Instant | null;
  outcome: Outcome;
  reason: string | null;
  settledAt: Instant | null;
  /** The id Teams or Graph gave to what was made. */
  remoteId: string | null;
}

const WAITING = "outcome = 'waiting'";

export const outboxTable = table<OutboxRow>(
  'outbox',
  (c) => ({
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
    holder: c.id({ nullable: true }),
    firstAt: c.instant({ nullable: true }),
    outcome: c.words(20),
    reason: c.words(200, { nullable: true }),
    settledAt: c.instant({ nullable: true }),
    remoteId: c.words(400, { nullable: true }),
  }),
  [
    { name: 'ix_outbox_due', columns: ['urgent', 'dueAt', 'createdAt', 'key', 'kind'], where: WAITING },
    { name: 'ix_outbox_line', columns: ['personId', 'createdAt'], where: WAITING },
    { name: 'ix_outbox_sending', columns: ['roundId', 'exchange', 'outcome', 'attempts', 'settledAt'] },
    { name: 'ix_outbox_settled', columns: ['settledAt'] },
    { name: 'ix_outbox_round', columns: ['roundId', 'exchange', 'personId'] },
    { name: 'ix_outbox_person', columns: ['personId', 'createdAt'] },
  ],
);

/** What is left of a sending when it is old: who was sent what and when, and what became of it; not what it said. */
type Archived = Pick<
  OutboxRow,
  'key' | 'exchange' | 'kind' | 'roundId' | 'personId' | 'createdAt' | 'attempts' | 'outcome' | 'reason'
> & { settledAt: Instant };

export const archiveTable = table<Archived>(
  'outbox_archive',
  (c) => ({
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
  [{ name: 'ix_outbox_archive_person', columns: ['personId', 'createdAt'] }],
);
