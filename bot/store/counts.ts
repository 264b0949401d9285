import { groupBy } from '../../shared/lists.ts';
import type { CountName } from '../../shared/office/metrics/count-names.ts';
import { type Counted, type Counts, type Profile, tenureBands } from '../../shared/office/metrics/counts.ts';
import type { Round } from '../../shared/round.ts';
import { dayOf, daysLater, type Instant } from '../../shared/time.ts';
import { checkInsOf, comparedOf, fitsOf, goalsOf, surveysOf } from './counts/answers.ts';
import { coverageOf } from './counts/coverage.ts';
import { growthOf } from './counts/growth.ts';
import { coordinatorsMinutes } from './counts/minutes.ts';
import { peopleOf } from './counts/people.ts';
import { placesOf } from './counts/places.ts';
import type { Database } from './database.ts';
import { exactly, type Fragment, sql } from './sql.ts';

interface Row extends Record<string, unknown> {
  department: string | null;
  site: string | null;
  level: number | null;
  tenure: string | null;
}

/** Person `w` by where they stand in the organization, as columns of a subselect; `began`: when the round did. */
export function profileAt(began: Instant): Fragment {
  const [under1, to3, to10, over10] = tenureBands;
  const hired = (years: number) => dayOf(daysLater(began, -Math.round(years * 365.25)));
  return sql`${exactly('w.department')} AS department, ${exactly('w.site')} AS site, w."level", CASE WHEN w."hiredOn" IS NULL THEN NULL WHEN w."hiredOn" > ${hired(1)} THEN ${under1}
    WHEN w."hiredOn" > ${hired(3)} THEN ${to3} WHEN w."hiredOn" > ${hired(10)} THEN ${to10} ELSE ${over10} END AS tenure`;
}

/** A fixed number of queries, one for each part of the counts and one after the other, however large the round is. */
export async function countsOf(db: Database, round: Round, now: Instant): Promise<Counted> {
  const profile = profileAt(round.announcedAt ?? round.createdAt);
  const rows: Row[] = [];
  for (const part of [peopleOf, placesOf, checkInsOf, comparedOf, surveysOf, fitsOf, goalsOf])
    rows.push(...(await db.rows<Row>(part(round.id, profile, now))));
  for (const part of [growthOf, coverageOf])
    for (const row of await part(db, round.id, profile)) rows.push(row);
  const minutes = await coordinatorsMinutes(db, round, now);
  return { profiles: [...groupBy(rows, keyOf).values()].map(together), whole: { minutes } };
}

const keyOf = ({ department, site, level, tenure }: Row): string =>
  JSON.stringify([department, site, level, tenure]);

const places = new Set(['department', 'site', 'level', 'tenure']);

function together(rows: readonly Row[]): Profile {
  const counts: Counts = {};
  for (const row of rows)
    for (const name of Object.keys(row).filter((one) => !places.has(one)))
      counts[name as CountName] = (counts[name as CountName] ?? 0) + Number(row[name] ?? 0);
  const { department, site, level, tenure } = rows[0] as Row;
  return { at: { department, site, level: level === null ? null : String(level), tenure }, counts };
}
