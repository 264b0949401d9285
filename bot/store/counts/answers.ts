import { type Fragment, raw, sql } from '../sql.ts';
import { byProfile, counted } from './sums.ts';

const is = (text: string): Fragment => raw(text);

/** Each person's own rows are added up first, so that the many are read in the order they lie in. */
export const checkInsOf = (roundId: string, profile: Fragment): Fragment =>
  byProfile(
    sql`SUM(x.asked) AS asked, SUM(x.answered) AS answered, SUM(x.balanced) AS balanced`,
    sql`SELECT ${profile}, c.asked, c.answered, c.balanced FROM (
      SELECT "personId", COUNT(*) AS asked, COUNT("answeredAt") AS answered, COUNT(CASE WHEN balance = 0 THEN 1 END) AS balanced
      FROM check_in WHERE "roundId" = ${roundId} GROUP BY "personId") c JOIN person w ON w.id = c."personId"`,
  );

/** Where two answered the same check-in: what one gives more the other receives more, or they see it differently. */
export const comparedOf = (roundId: string, profile: Fragment): Fragment =>
  byProfile(
    sql`SUM(x.compared) AS compared, SUM(x.differing) AS differing, ${counted([
      ['comparing', is('x.compared > 0')],
      ['disagreeing', is('x.differing > 0')],
    ])}`,
    sql`SELECT ${profile}, c.compared, c.differing FROM (
      SELECT "pairId", COUNT(*) AS compared, COUNT(CASE WHEN between_ <> 0 THEN 1 END) AS differing FROM (
        SELECT "pairId", number, SUM(balance) AS between_, COUNT(balance) AS answers FROM check_in
        WHERE "roundId" = ${roundId} GROUP BY "pairId", number) both_ WHERE answers = 2 GROUP BY "pairId") c
      JOIN pair_member m ON m."pairId" = c."pairId" AND m."leftAt" IS NULL JOIN person w ON w.id = m."personId"`,
  );

/** `satisfaction`: marks above the lowest, added up. */
export const surveysOf = (roundId: string, profile: Fragment): Fragment =>
  byProfile(
    sql`${counted([
      ['surveyed', is('x.asked = 1')],
      ['surveyAnswered', is('x.satisfaction IS NOT NULL')],
      ['satisfied', is('x.satisfaction >= 4')],
      ['promoters', is('x.recommend >= 9')],
      ['detractors', is('x.recommend <= 6')],
    ])}, SUM(x.satisfaction - 1) AS satisfaction`,
    sql`SELECT ${profile}, 1 AS asked, v.satisfaction, v.recommend FROM evaluation v JOIN person w ON w.id = v."personId"
      WHERE v."roundId" = ${roundId}`,
  );

export const fitsOf = (roundId: string, profile: Fragment): Fragment =>
  byProfile(
    counted([
      ['fitted', is('x.fit IS NOT NULL')],
      ['goodFit', is("x.fit = 'good'")],
    ]),
    sql`SELECT ${profile}, f.fit FROM felt_fit f JOIN person w ON w.id = f."personId" WHERE f."roundId" = ${roundId}`,
  );

export const goalsOf = (roundId: string, profile: Fragment): Fragment =>
  byProfile(
    counted([
      ['aiming', is('x.goals > 0')],
      ['arrived', is('x.reached > 0')],
    ]),
    sql`SELECT ${profile}, g.goals, g.reached FROM (
      SELECT "personId", COUNT(*) AS goals, COUNT("reachedAt") AS reached FROM goal WHERE "roundId" = ${roundId} GROUP BY "personId") g
      JOIN person w ON w.id = g."personId"`,
  );
