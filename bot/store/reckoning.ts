import { createHmac } from 'node:crypto';
import { publish, type Reckoning } from '../../shared/office/metrics/figures.ts';
import type { Draw } from '../../shared/office/metrics/lots.ts';
import { retention, type Stratum } from '../../shared/office/metrics/retention.ts';
import { mondayOf } from '../../shared/office/metrics/week.ts';
import type { Round } from '../../shared/round.ts';
import type { Instant } from '../../shared/time.ts';
import { goneOf } from './counts/people.ts';
import { countsOf, profileAt } from './counts.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** The name of the secret that figures are drawn by. */
export const SECRET = 'metrics.secret';

export type Reckon = (round: Round, at: Instant) => Promise<Reckoning>;

/** All that may be told of a round as of that moment. */
export async function reckoningOf(db: Database, round: Round, at: Instant): Promise<Reckoning> {
  const counted = await countsOf(db, round, at);
  const draw = await drawOf(db, round.id);
  return {
    roundId: round.id,
    week: mondayOf(at),
    at,
    ...publish(counted, round.settings, draw),
    retention: retention(await goneIn(db, round)),
  };
}

/** Where counts go over from one lot to the next: by a secret that stays in the database, other in each round. */
async function drawOf(db: Database, roundId: string): Promise<Draw> {
  const [row] = await db.rows<{ value: string }>(sql`SELECT value FROM "cursor" WHERE name = ${SECRET}`);
  if (!row) throw new Error('no secret to draw figures by');
  return (cell) =>
    createHmac('sha256', row.value).update(`${roundId}/${cell}`).digest().readUInt32BE() / 2 ** 32;
}

/** Who left the organization, of those in a pair and of the others like them. */
async function goneIn(db: Database, round: Round): Promise<Stratum[]> {
  const rows = await db.rows<Record<'people' | 'gone' | 'part' | 'partGone', number>>(
    goneOf(round.id, profileAt(round.announcedAt ?? round.createdAt)),
  );
  return rows.map(({ people, gone, part, partGone }) => ({
    part,
    partGone,
    other: people - part,
    otherGone: gone - partGone,
  }));
}
