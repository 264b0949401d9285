import { type Load, noLoad, room, spend } from '../../../shared/meetings/pace.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import { seedOf } from '../../../shared/seed.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

const cursorOf = (mailbox: string) => `mailbox/${mailbox}`;

async function loadOf({ store }: App, mailbox: string): Promise<Load> {
  const kept = await store.cursors.get(cursorOf(mailbox));
  return kept ? (JSON.parse(kept.value) as Load) : noLoad;
}

/** How many invitations all service mailboxes together can be given now. */
export async function capacity(app: App): Promise<number> {
  const { organizers, organizedBy } = app.config;
  if (organizedBy === 'partner') return Number.POSITIVE_INFINITY;
  const rooms = await Promise.all(
    organizers.map(async (mailbox) => room(await loadOf(app, mailbox), 2, app.clock.now())),
  );
  return rooms.reduce((sum, one) => sum + one, 0);
}

/**
 * The mailbox that a pair's meetings are booked from: always the same while it has room, else another; null: none has.
 * `refused`: the one that took no booking of this meeting, and is left out where there is another.
 */
export async function organizerFor(
  app: App,
  pair: Pair,
  members: readonly Person[],
  refused: string | null,
): Promise<string | null> {
  const { organizedBy } = app.config;
  const others = app.config.organizers.filter((mailbox) => mailbox !== refused);
  const organizers = others.length > 0 ? others : app.config.organizers;
  const seed = seedOf(pair.id);
  const own = members.filter(({ id, mail, account }) => mail && account !== 'unlicensed' && id !== refused);
  if (organizedBy === 'partner' && own.length > 0) return own[seed % own.length]?.id ?? null;
  for (let turn = 0; turn < organizers.length; turn += 1) {
    const mailbox = organizers[(seed + turn) % organizers.length] ?? '';
    if (room(await loadOf(app, mailbox), members.length, app.clock.now()) > 0) return mailbox;
  }
  return null;
}

/** Counts one message from the mailbox to so many people; when its turn comes. Only within a transaction. */
export async function takeTurn(app: App, mailbox: string, recipients: number): Promise<Instant> {
  const now = app.clock.now();
  const { load, dueAt } = spend(await loadOf(app, mailbox), recipients, now);
  await app.store.cursors.set(cursorOf(mailbox), JSON.stringify(load), now);
  return dueAt;
}
