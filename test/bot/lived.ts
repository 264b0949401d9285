import Database from 'better-sqlite3';
import { stages } from '../../bot/stages.ts';
import type { Contract } from '../../shared/door.ts';
import { fileOf } from '../running.ts';
import { playRound } from '../simulate/play.ts';
import { type World, world } from '../world.ts';

export interface Answer {
  status: number;
  body: { error?: { code: string; message: string; fields?: Record<string, string> } } | undefined;
}

/** All that a database holds, table by table, row by row; without the tables left out. */
export function contents(databaseUrl: string, leftOut: readonly string[] = []): Record<string, string[]> {
  const db = new Database(fileOf(databaseUrl), { readonly: true });
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
  const rows = (name: unknown) => db.prepare(`SELECT * FROM "${name}"`).all();
  const all = (names as string[]).filter((name) => !leftOut.includes(name));
  const found = Object.fromEntries(
    all.map((name) => [
      name,
      rows(name)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
  db.close();
  return found;
}

/** A company that has lived through the first weeks of a round, so that every kind of thing is there to be tampered with. */
export async function lived(weeks = 5, settings: Record<string, string> = {}) {
  const known = await world({ people: 16, settings });
  const { tenant, clock, product, tick } = known;
  const moveTo = async (at: string) => {
    clock.set(at);
    await tick();
  };
  const settle = async () => void (await product.deliver());
  const roundId = await playRound({ tenant, clock, product: { url: product.url, moveTo, settle }, weeks });
  await tenant.settled();
  return {
    ...known,
    roundId,
    held: (leftOut?: string[]) => contents(product.app.config.databaseUrl, leftOut),
  };
}

export type Lived = Awaited<ReturnType<typeof lived>>;

export const contracts: readonly Contract[] = stages.flatMap(({ doors = [] }) =>
  doors.map(({ contract }) => contract),
);

let knocks = 0;

/** A token of its own for every few hundred knocks, as nobody may knock more often in a minute. */
export function tokens({ tenant }: Pick<World, 'tenant'>) {
  const known = new Map<string, Promise<string>>();
  return (personId: string): Promise<string> => {
    knocks += 1;
    const key = `${personId} ${Math.floor(knocks / 300)}`;
    const token = known.get(key) ?? tenant.token(personId, { uti: key });
    known.set(key, token);
    return token;
  };
}

/** A request as anyone may write it, the right way or not. */
export async function send(
  url: string,
  token: string | null,
  { method = 'POST', body, type = 'application/json' }: { method?: string; body?: string; type?: string },
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': type }),
      ...(token === null ? {} : { authorization: token.includes(' ') ? token : `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}

/** The same input where such a door takes it: in the query of those that read, in the body of those that change. */
export function knockAt(base: string, token: string | null, { name, reads }: Contract, input: object) {
  const url = `${base}/api/${name}`;
  if (!reads) return send(url, token, { body: JSON.stringify(input) });
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input))
    query.append(key, typeof value === 'object' ? JSON.stringify(value) : String(value));
  return send(`${url}?${query}`, token, { method: 'GET' });
}
