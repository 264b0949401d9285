import { existsSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { templates } from '../../bot/office/programs/templates/index.ts';
import { openStore } from '../../bot/store/index.ts';

/** Ten months into the year, a round of half a year stands near its end. */
export const NOW = '2026-11-02T09:00:00.000Z';
const BEGUN = '2026-04-20';
const PUBLISHED = '2026-05-11';

export const ROUND = 'bench-round';
export const PROGRAM = 'bench-program';

/**
 * A database with one round of so many people: four fifths in pairs, twelve and a half meetings a pair, twelve and a
 * half check-ins a person. Built once and kept beside other temporary files.
 */
export async function companyFile(people: number): Promise<string> {
  const file = join(tmpdir(), `pairwise-company-${people}.db`);
  if (existsSync(file)) return file;
  const half = `${file}.half`;
  await (await openStore(`sqlite:${half}`)).close();
  const db = new BetterSqlite(half);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF');
  const settings = JSON.stringify({
    ...templates['skill-exchange'],
    name: 'Learning together',
    termWeeks: 26,
    meetingEveryWeeks: 2,
    checkInEveryWeeks: 2,
  });
  db.transaction(() => {
    db.prepare('INSERT INTO program VALUES (?, ?, ?, ?, ?)').run(
      PROGRAM,
      'skill-exchange',
      settings,
      BEGUN,
      'bench',
    );
    for (const text of statements(people, settings)) db.exec(text);
  })();
  db.exec('ANALYZE');
  db.close();
  renameSync(half, file);
  return file;
}

const numbers = (count: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})`;
const person = (i: string) => `printf('bench-%07d', ${i})`;
const pair = (i: string) => `printf('bench-pair-%07d', ${i})`;
const at = (day: string, days: string) =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', '${day}', '+' || (${days}) || ' days')`;
/** What both get from each other, in every fourth pair only one. */
const exchange = (i: string) =>
  `printf('{"gives":[{"from":"bench-%07d","to":"bench-%07d","skills":["Writing clearly"]},{"from":"bench-%07d","to":"bench-%07d","skills":[%s]}]}',
    2 * ${i}, 2 * ${i} + 1, 2 * ${i} + 1, 2 * ${i}, CASE WHEN ${i} % 4 = 0 THEN '' ELSE '"Writing clearly"' END)`;
/** Some number below the limit that follows from i and looks drawn. */
const some = (i: string, limit: number) => `((((${i}) * 2654435761 + ${limit} * 40503) >> 7) % ${limit})`;

function statements(people: number, settings: string): string[] {
  const members = Math.floor(people * 0.8);
  const pairs = members / 2;
  const insert = (table: string, columns: string, count: number, values: string) =>
    `INSERT INTO "${table}" (${columns}) ${numbers(count)} SELECT ${values} FROM n`;
  const quoted = settings.replaceAll("'", "''");
  const [begun, published] = [`'${BEGUN}T08:00:00.000Z'`, `'${PUBLISHED}T08:00:00.000Z'`];
  return [
    `INSERT INTO round (id, "programId", number, settings, "createdAt", "announcedAt", "pairingAt", "publishedAt")
      VALUES ('${ROUND}', '${PROGRAM}', 1, '${quoted}', ${begun}, ${begun}, ${published}, ${published})`,
    insert(
      'person',
      'id, name, department, title, level, site, language, "hiredOn", enabled, guest, "syncedAt"',
      people,
      `${person('i')}, 'Person ' || i, 'Department ' || ${some('i', 24)}, 'Analyst', 1 + ${some('i', 6)}, 'Site ' || ${some('i / 3', 11)},
        'en', date('2026-01-01', '-' || ${some('i', 9000)} || ' days'), CASE WHEN i % 37 = 0 THEN 0 ELSE 1 END, 0, ${begun}`,
    ),
    insert(
      'enrolment',
      '"roundId", "personId", "invitedAt", "joinedAt", "assessedAt", "waitingAt", "waitingReason"',
      people,
      `'${ROUND}', ${person('i')}, ${begun}, CASE WHEN i < ${people * 0.85} THEN ${begun} END,
        CASE WHEN i < ${people * 0.82} THEN ${at(BEGUN, '0.006 * (1 + i % 5)')} END,
        CASE WHEN i BETWEEN ${members} AND ${people * 0.82} THEN ${published} END,
        CASE WHEN i BETWEEN ${members} AND ${people * 0.82} THEN CASE WHEN i % 3 = 0 THEN 'came-late' ELSE 'nobody-left' END END`,
    ),
    insert(
      'assessment',
      '"roundId", "personId", offers, wants, goals, ways, languages, hours, place, criterion, "startedAt", "savedAt"',
      members,
      `'${ROUND}', ${person('i')}, '[]', '[{"skill":"Writing clearly","level":2,"main":true}]', '[]', '{}', '["en"]', '[]', 'online', 'skills', ${begun}, ${begun}`,
    ),
    insert(
      'outbox',
      '"key", exchange, kind, "roundId", "personId", body, urgent, "dueAt", "createdAt", attempts, outcome, reason, "settledAt"',
      people,
      `'awareness.announce/${ROUND}/' || i, 'awareness.announce', 'say', '${ROUND}', ${person('i')}, '{}', 0, ${begun}, ${begun}, 1,
        CASE WHEN i % 97 = 0 THEN 'unreachable' ELSE 'sent' END,
        CASE WHEN i % 97 = 0 THEN CASE WHEN i % 2 = 0 THEN 'blocked the bot' ELSE 'app not installed' END END, ${begun}`,
    ),
    insert(
      'pair',
      'id, "roundId", "proposalId", score, reasons, "proposedAt", "publishedAt", "introducedAt", "confirmedAt", "endedAt", "endedReason"',
      pairs,
      `${pair('i')}, '${ROUND}', 'bench-proposal', 400 + ${some('i', 600)}, ${exchange('i')}, ${published}, ${published}, ${published},
        CASE WHEN i % 9 > 0 THEN ${at(PUBLISHED, '28')} END, CASE WHEN i % 9 = 0 THEN ${at(PUBLISHED, '28')} END,
        CASE WHEN i % 9 = 0 THEN CASE WHEN i % 2 = 0 THEN 'ended-at-trial' ELSE 'ended-by-partner' END END`,
    ),
    insert('pair_member', '"pairId", "personId"', members, `${pair('i / 2')}, ${person('i')}`),
    `INSERT INTO proposal (id, "roundId", number, "madeAt", people, proven, covered, waiting, "publishedAt")
      VALUES ('bench-proposal', '${ROUND}', 1, ${published}, ${members}, 1, ${Math.floor(members * 0.8)}, '[]', ${published})`,
    insert(
      'agreement',
      '"pairId", version, terms, "proposedAt"',
      pairs,
      `${pair('i')}, 1, '{}', ${published}`,
    ),
    insert(
      'signature',
      '"pairId", version, "personId", "signedAt"',
      members,
      `${pair('i / 2')}, 1, ${person('i')}, ${published}`,
    ),
    insert(
      'meeting',
      'id, "pairId", "roundId", number, "fromAt", attempt, "startsAt", "endsAt", "bookedAt", "heldAt"',
      Math.floor(pairs * 12.5),
      `'bench-meeting-' || i, ${pair(`i % ${pairs}`)}, '${ROUND}', 1 + i / ${pairs}, ${published}, 1,
        ${at(PUBLISHED, `4 + 14 * (i / ${pairs}) + i % 3`)}, ${at(PUBLISHED, `4.03 + 14 * (i / ${pairs}) + i % 3`)}, ${published},
        CASE WHEN ${some('i', 10)} > 2 THEN ${at(PUBLISHED, `5 + 14 * (i / ${pairs})`)} END`,
    ),
    insert(
      'check_in',
      '"pairId", "personId", number, "roundId", "askedAt", "answeredAt", met, going, balance',
      Math.floor(members * 12.5),
      `${pair(`(i % ${members}) / 2`)}, ${person(`i % ${members}`)}, 1 + i / ${members}, '${ROUND}', ${at(PUBLISHED, `14 * (i / ${members})`)},
        CASE WHEN ${some('i', 10)} > 3 THEN ${at(PUBLISHED, `1 + 14 * (i / ${members})`)} END, 'yes', 4,
        CASE WHEN ${some('i', 10)} > 3 THEN ${some('i', 3)} - 1 END`,
    ),
    insert(
      'help',
      '"pairId", "personId", step, "givenAt"',
      Math.floor(members / 10),
      `${pair('i * 5')}, ${person('i * 10')}, 'tip', ${published}`,
    ),
    insert(
      'evaluation',
      '"roundId", "personId", "pairId", "askedAt", "answeredAt", satisfaction, recommend, skills',
      Math.floor(members * 0.9),
      `'${ROUND}', ${person('i')}, ${pair('i / 2')}, ${published}, ${published}, 2 + ${some('i', 4)}, 4 + ${some('i', 7)},
        '[{"skill":"Writing clearly","level":3}]'`,
    ),
    insert(
      'felt_fit',
      '"pairId", "personId", "roundId", fit, "saidAt"',
      members,
      `${pair('i / 2')}, ${person('i')}, '${ROUND}', CASE WHEN i % 5 > 0 THEN 'good' ELSE 'unsure' END, ${published}`,
    ),
    insert(
      'goal',
      'id, "roundId", "pairId", "personId", text, "createdAt", "reachedAt"',
      members,
      `'bench-goal-' || i, '${ROUND}', ${pair('i / 2')}, ${person('i')}, 'Write', ${published}, CASE WHEN i % 2 = 0 THEN ${published} END`,
    ),
  ];
}
