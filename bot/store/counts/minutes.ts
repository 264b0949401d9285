import type { Round } from '../../../shared/round.ts';
import { type Instant, MINUTE, millis } from '../../../shared/time.ts';
import type { Database } from '../database.ts';
import { sql } from '../sql.ts';

/** Who does nothing for so long has turned to something else. */
const SPELL = 15 * MINUTE;

interface Act {
  by: string;
  at: Instant;
}

/** Minutes that coordinators spent on a round, as what they did for it tells. */
export async function coordinatorsMinutes(db: Database, round: Round, now: Instant): Promise<number> {
  const acts = await db.rows<Act>(
    sql`SELECT c."by", c.at FROM "change" c WHERE c.at >= ${round.createdAt} AND c.at <= ${now}
      AND (c.door LIKE 'pairing.%' ESCAPE '!' OR c.door LIKE 'rounds.%' ESCAPE '!' OR c.door LIKE 'programs.%' ESCAPE '!' OR c.door LIKE 'sendings.%' ESCAPE '!'
        OR c.door LIKE 'questions.%' ESCAPE '!' OR c.door = 'check-ins.offer-hand' OR c.door = 'evaluation.judge-story')
      AND (c.about = ${round.id} OR c.about = ${round.programId}
        OR EXISTS (SELECT 1 FROM pair p WHERE p.id = c.about AND p."roundId" = ${round.id})
        OR EXISTS (SELECT 1 FROM question q WHERE q.id = c.about AND q."roundId" = ${round.id}))
      ORDER BY c."by", c.at`,
  );
  return minutesOf(acts);
}

/** Of what each did, in its order. */
export function minutesOf(acts: readonly Act[]): number {
  const spent = acts.reduce((sum, { by, at }, index) => {
    const before = acts[index - 1];
    const gap = before?.by === by ? millis(at) - millis(before.at) : SPELL + 1;
    return sum + (gap <= SPELL ? gap : MINUTE);
  }, 0);
  return Math.round(spent / MINUTE);
}
