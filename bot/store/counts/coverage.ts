import type { PairReasons } from '../../../shared/pair.ts';
import type { Database } from '../database.ts';
import { type Fragment, sql } from '../sql.ts';

interface Member {
  pairId: string;
  personId: string;
  wants: string | null;
  department: string | null;
  site: string | null;
  level: number | null;
  tenure: string | null;
}

/** Of each place in a published pair: what part of their wants the partners offer, of the one who is offered less, 0 to 100. */
export async function coverageOf(db: Database, roundId: string, profile: Fragment) {
  const pairs = await db.rows<{ id: string; reasons: string }>(
    sql`SELECT id, reasons FROM pair WHERE "roundId" = ${roundId} AND "publishedAt" IS NOT NULL`,
  );
  const members = await db.rows<Member>(
    sql`SELECT m."pairId", m."personId", a.wants, ${profile} FROM pair p JOIN pair_member m ON m."pairId" = p.id AND m."leftAt" IS NULL
      JOIN person w ON w.id = m."personId"
      LEFT JOIN assessment a ON a."roundId" = p."roundId" AND a."personId" = m."personId"
      WHERE p."roundId" = ${roundId} AND p."publishedAt" IS NOT NULL`,
  );
  const given = new Map(pairs.map(({ id, reasons }) => [id, givenTo(reasons)]));
  const least = new Map<string, number>();
  for (const { pairId, personId, wants } of members) {
    const mine = covered(wants, given.get(pairId)?.get(personId));
    least.set(pairId, Math.min(mine, least.get(pairId) ?? 1));
  }
  return members.map(({ department, site, level, tenure, pairId }) => ({
    department,
    site,
    level,
    tenure,
    coverage: Math.round((least.get(pairId) ?? 0) * 100),
  }));
}

function givenTo(reasons: string): Map<string, Set<string>> {
  const skills = new Map<string, Set<string>>();
  for (const { to, skills: given } of (JSON.parse(reasons) as Partial<PairReasons>).gives ?? [])
    skills.set(to, new Set([...(skills.get(to) ?? []), ...given]));
  return skills;
}

/** 0 to 1. Who wants nothing is offered nothing. */
function covered(wants: string | null, given: ReadonlySet<string> = new Set()): number {
  const wanted = Object.values<{ skill: string }>(JSON.parse(wants ?? '[]'));
  if (wanted.length === 0) return 0;
  return wanted.filter(({ skill }) => given.has(skill)).length / wanted.length;
}
