import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openOutbox, type Sending } from '../../../bot/outbox/index.ts';
import { openStore } from '../../../bot/store/index.ts';
import { DAY, instant, later } from '../../../shared/time.ts';

const now = () => instant(Date.now());
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const ROUND = id(0);

const announcement = (person: number): Sending => ({
  kind: 'say',
  key: `awareness.announce/${ROUND}/${id(person)}`,
  to: id(person),
  card: 'awareness.announce',
  params: { roundId: ROUND },
  roundId: ROUND,
});

const some = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => announcement(from + index));

/** A database file of its own; it goes when it is told to, or at the latest with the process. */
export function scratch(): { file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'pairwise-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return { file: join(folder, 'pairwise.db'), remove };
}

/** Rows a second through the outbox, and by a bare prepared insert into the same table, in turns. */
export async function enqueue(recipients: number): Promise<{ ours: number; raw: number }> {
  const ours = scratch();
  const raw = scratch();
  const store = await openStore(`sqlite:${ours.file}`);
  await (await openStore(`sqlite:${raw.file}`)).close();
  const outbox = openOutbox(store, { now }, () => undefined);
  const bare = new Database(raw.file);
  bare.pragma('synchronous = FULL');
  const names = bare.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('outbox') as string[];
  const insert = bare.prepare(
    `INSERT INTO outbox (${names.map((name) => `"${name}"`)}) VALUES (${names.map(() => '?')})`,
  );
  const spent = { ours: 0, raw: 0 };
  const timed = async (who: keyof typeof spent, work: () => unknown) => {
    const began = performance.now();
    await work();
    spent[who] += performance.now() - began;
  };
  const SIZE = 500;
  for (let from = 1; from <= recipients; from += SIZE) {
    await timed('ours', () => outbox.put(some(from, SIZE)));
    const at = now();
    await timed('raw', () =>
      bare.transaction(() => {
        for (const { key, to, card, params } of some(from, SIZE) as Extract<Sending, { kind: 'say' }>[]) {
          const row: Record<string, unknown> = {
            key,
            exchange: 'awareness.announce',
            kind: 'say',
            roundId: ROUND,
            personId: to,
            body: JSON.stringify({ to, card, params }),
            urgent: 0,
            dueAt: at,
            createdAt: at,
            attempts: 0,
            outcome: 'waiting',
          };
          insert.run(names.map((name) => row[name] ?? null));
        }
      })(),
    );
  }
  bare.close();
  await store.close();
  ours.remove();
  raw.remove();
  return { ours: (recipients / spent.ours) * 1_000, raw: (recipients / spent.raw) * 1_000 };
}

/** Fills the table with rows that were settled long ago, in SQL, so that ten million take minutes and not hours. */
function settleMany(file: string, rows: number): void {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  const indices = db
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'outbox' AND sql IS NOT NULL`,
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of indices) db.exec(`DROP INDEX "${name}"`);
  const at = later(now(), -DAY);
  db.prepare(
    `INSERT INTO outbox ("key", exchange, kind, "roundId", "personId", body, urgent, "dueAt", "createdAt", attempts, outcome, "settledAt", "remoteId")
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    SELECT 'old.announce/' || i, 'old.announce', 'say', 'round-' || (i % 100), 'person-' || (i % 100000), '{}', 0, ?, ?, 1, 'sent', ?, i FROM n`,
  ).run(rows, at, at, at);
  for (const { sql } of indices) db.exec(sql);
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

const kinds = ['say', 'answer', 'post', 'update', 'recall', 'book', 'cancel', 'notify'];

/** Milliseconds of one claim of fifty among two thousand that wait: the median of many. */
async function claiming(file: string): Promise<number> {
  const store = await openStore(`sqlite:${file}`);
  const outbox = openOutbox(store, { now }, () => undefined);
  for (let from = 1; from <= 2_000; from += 500) await outbox.put(some(from, 500));
  const times: number[] = [];
  for (let time = 0; time < 60; time += 1) {
    const began = performance.now();
    const rows = await store.deliveries.claim(
      { size: 50, urgent: 0, kinds },
      'bench',
      later(now(), DAY),
      now(),
    );
    times.push(performance.now() - began);
    if (rows.length !== 50) throw new Error(`${rows.length} claimed instead of 50`);
    await store.deliveries.freeOwn('bench');
  }
  await store.close();
  return times.sort((a, b) => a - b)[times.length / 2] ?? 0;
}

/** The same claim in a table that holds nothing else, and in one with so many settled rows. */
export async function claims(settled: number): Promise<{ empty: number; full: number; fileGb: number }> {
  const small = scratch();
  const big = scratch();
  try {
    await (await openStore(`sqlite:${big.file}`)).close();
    settleMany(big.file, settled);
    const empty = await claiming(small.file);
    return { empty, full: await claiming(big.file), fileGb: statSync(big.file).size / 1e9 };
  } finally {
    small.remove();
    big.remove();
  }
}
