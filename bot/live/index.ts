import type { Room } from '../../shared/live.ts';
import type { Actor } from '../../shared/person.ts';
import { type App, newId } from '../app.ts';
import { EVERYONE, type Touch } from '../store/touching.ts';
import { openMail } from './mail.ts';
import { openMemory } from './memory.ts';
import { deskRooms, ownRooms } from './rooms.ts';

const GATHER_MS = 700;
const FETCH_MS = 1_000;

/** One open page of the tab. */
interface Listener {
  actor: Actor;
  /** What the person may look at: a change of one of these may change what they see. */
  ids: ReadonlySet<string>;
  look(rooms: readonly Room[]): void;
  end(): void;
}

interface Listening {
  missed: readonly Room[];
  leave(): void;
}

export interface Live {
  /** Tells of what changes within the person's sight; `missed` is where it has since the page began, by `realMs`. */
  listen(actor: Actor, page: Pick<Listener, 'look' | 'end'>, begun: number): Promise<Listening>;
  close(): Promise<void>;
}

/**
 * Hears every transaction, gathers for a moment, and tells the pages whose people may see what was written to look
 * again. `several`: other instances share the store; they are told through it, and read from.
 */
export function openLive(app: App, several: boolean): Live {
  const listeners = new Set<Listener>();
  const mail = openMail(app, newId());
  const memory = openMemory();
  let gathered: Touch[] = [];
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();

  const inTurn = (task: () => Promise<unknown>) => {
    work = work.then(task).catch((error: unknown) => app.log.error({ err: error }, 'live.bug'));
  };

  function tell(touches: readonly Touch[]) {
    memory.keep(touches);
    const byTable = tables(touches);
    for (const listener of listeners) {
      const rooms = roomsFor(listener, byTable);
      if (rooms.length === 0) continue;
      listener.look(rooms);
      inTurn(() => seeAnew(app, listener));
    }
  }

  function flush() {
    clearTimeout(timer);
    const touches = gathered;
    gathered = [];
    timer = undefined;
    if (touches.length === 0) return;
    tell(touches);
    if (several) inTurn(() => mail.leave(touches));
  }

  function hear(touches: readonly Touch[]) {
    gathered.push(...touches.filter(({ table }) => table !== 'touch'));
    if (gathered.length > 0) timer ??= setTimeout(flush, GATHER_MS).unref();
  }

  const fetching = several
    ? setInterval(() => inTurn(async () => tell(await mail.fetch())), FETCH_MS).unref()
    : undefined;
  app.store.onTouch(hear);

  return {
    async listen(actor, page, begun) {
      const listener = { ...page, actor, ids: new Set<string>() };
      await seeAnew(app, listener);
      flush();
      const lately = memory.since(begun);
      listeners.add(listener);
      return {
        missed: lately ? roomsFor(listener, tables(lately)) : ['*'],
        leave: () => void listeners.delete(listener),
      };
    },
    async close() {
      app.store.onTouch(() => undefined);
      clearTimeout(timer);
      clearInterval(fetching);
      for (const { end } of listeners) end();
      await work;
      if (several) await mail.empty();
    },
  };
}

/** What a person may look at changes with their rounds and pairs. */
async function seeAnew({ store }: App, listener: Listener): Promise<void> {
  listener.ids = new Set(await store.touches.concerns(listener.actor.id));
}

function tables(touches: readonly Touch[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { table, ids } of touches) {
    const known = found.get(table) ?? new Set();
    for (const id of ids) known.add(id);
    found.set(table, known);
  }
  return found;
}

const isDesk = ({ roles }: Actor): boolean => roles.includes('coordinator') || roles.includes('viewer');

function roomsFor({ actor, ids }: Listener, byTable: Map<string, Set<string>>): Room[] {
  const rooms = new Set<Room>();
  for (const [table, touched] of byTable) {
    if (isDesk(actor)) for (const room of deskRooms(table)) rooms.add(room);
    const all = touched.has(EVERYONE);
    for (const id of ids)
      if (all || touched.has(id)) for (const room of ownRooms(table, id, actor.id)) rooms.add(room);
  }
  return [...rooms];
}
