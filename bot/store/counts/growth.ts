import type { Want } from '../../../shared/assessment.ts';
import type { Evaluation } from '../../../shared/evaluation.ts';
import type { Database } from '../database.ts';
import { type Fragment, sql } from '../sql.ts';

/** What the lowest growth adds nothing to: from the highest level down to the lowest. */
const LOWEST = -3;

interface Row {
  department: string | null;
  site: string | null;
  level: number | null;
  tenure: string | null;
  wants: string;
  skills: string;
}

/** What people came to learn, as they rated it at the start and at the end: each person's mean difference, from the lowest. */
export async function growthOf(db: Database, roundId: string, profile: Fragment) {
  const rows = await db.rows<Row>(
    sql`SELECT ${profile}, a.wants, v.skills FROM evaluation v JOIN person w ON w.id = v."personId"
      JOIN assessment a ON a."roundId" = v."roundId" AND a."personId" = v."personId"
      WHERE v."roundId" = ${roundId} AND v.skills IS NOT NULL`,
  );
  return rows.flatMap(({ wants, skills, ...at }) => {
    const grown = difference(listed(wants), listed(skills));
    return grown === null ? [] : [{ ...at, rated: 1, growth: grown - LOWEST }];
  });
}

const listed = <Item>(text: string): Item[] => Object.values(JSON.parse(text));

type Rated = NonNullable<Evaluation['skills']>[number];

function difference(wants: readonly Want[], skills: readonly Rated[]): number | null {
  const before = new Map(wants.map(({ skill, level }) => [skill, level]));
  const steps = skills.flatMap(({ skill, level }) => {
    const start = before.get(skill);
    return start === undefined ? [] : [level - start];
  });
  return steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
