import { begun, isBelievable, mustRead, type Reading } from '../../../shared/office/readiness/rules.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { RemoteError } from '../../remote.ts';
import { keepReading, lastReading } from '../directory.ts';

/** Pages for one tick: a large directory takes several, so that nothing else waits for it long. */
const PAGES = 100;

export const syncKey = () => 'readiness.sync/directory';

export async function syncDue(app: App, now: Instant): Promise<Reading[]> {
  const reading = await lastReading(app);
  return mustRead(reading, now) ? [reading] : [];
}

export async function sync(app: App, reading: Reading): Promise<void> {
  let at = reading.startedAt ? reading : begun(reading, app.clock.now());
  const read = new Set<string>();
  for (let pages = 0; pages < PAGES && at.startedAt !== null; pages += 1) {
    if (at.next !== null && read.has(at.next)) return inCircle(app, at);
    if (at.next !== null) read.add(at.next);
    at = await readPage(app, at);
  }
}

/** What leads back to where we were would be read for ever: it is said, and next time it begins anew. */
async function inCircle(app: App, at: Reading): Promise<never> {
  const now = app.clock.now();
  await keepReading(app, begun({ ...at, next: null }, now), now);
  throw new RemoteError('graph', 0, 'PageRepeats');
}

type PageOf = Awaited<ReturnType<App['graph']['changes']>>;

async function readPage(app: App, at: Reading): Promise<Reading> {
  const page = await app.graph.changes(at.next).catch((error: unknown) => forgotten(at, error));
  const now = app.clock.now();
  if (!page) return begun({ ...at, next: null }, now);
  const read = (at.read ?? 0) + page.found.length;
  const after: Reading = page.done
    ? { ...at, next: page.next, startedAt: null, whole: false, endedAt: now, read }
    : { ...at, next: page.next, read };
  await app.store.transaction(async () => {
    await record(app, at, page, now);
    await keepReading(app, after, now);
  });
  return after;
}

async function record({ store }: App, at: Reading, page: PageOf, now: Instant): Promise<void> {
  await store.people.record(page.found, now);
  for (const id of page.goneIds) await store.leavers.disable(id);
  if (page.done && at.whole && at.startedAt) await disableUnseen(store, at.startedAt);
  if (page.done) await store.leavers.note(now);
}

async function disableUnseen(store: App['store'], since: Instant): Promise<void> {
  const known = await store.people.count();
  const missing = await store.leavers.disableUnseen(since);
  if (!isBelievable(missing, known))
    throw new Error(`the directory no longer shows ${missing} of ${known} people`);
}

/** Null: Graph has forgotten where we were, or makes nothing of our link, so the reading begins again. */
function forgotten({ next }: Reading, error: unknown): null {
  const asked =
    error instanceof RemoteError &&
    ([400, 404, 410].includes(error.status) || /resync|syncState|PageRepeats/i.test(error.code));
  if (next !== null && asked) return null;
  throw error;
}
