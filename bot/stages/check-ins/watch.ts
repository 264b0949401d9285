import { FIRST_MEETING_DAYS, nudgeDue, type Watch, watchesFired } from '../../../shared/check-ins/rules.ts';
import { chunks, groupBy } from '../../../shared/lists.ts';
import { daysLater, HOUR, type Instant, later } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** Silence grows by days: who has gone quiet is looked for some times in each, not whenever the clock ticks. */
const EVERY_HOURS = 6;
const TOLD_AT_ONCE = 200;

interface Nudge {
  pairId: string;
  personId: string;
  watch: Watch;
}

interface Silent extends Omit<Nudge, 'watch'> {
  fired: Watch[];
}

export const watchKey = (roundId: string) => `check-ins.watch/${roundId}`;

/** Rounds with pairs that were not looked through for some hours. */
export async function unwatched({ store }: App, now: Instant): Promise<string[]> {
  const rounds = (await store.rounds.open()).filter(({ publishedAt }) => publishedAt !== null);
  const looked = await Promise.all(rounds.map(({ id }) => store.cursors.get(watchKey(id))));
  const isDue = (at: Instant | undefined) => at === undefined || now >= later(at, EVERY_HOURS * HOUR);
  return rounds.flatMap(({ id }, index) => (isDue(looked[index]?.at) ? [id] : []));
}

/** Tells members of pairs that have gone quiet; where it is cut off, it begins again, and nobody is told twice. */
export async function watch(app: App, roundId: string): Promise<void> {
  const { store, outbox, clock } = app;
  const now = clock.now();
  for (const some of chunks(await silences(app, roundId, now), TOLD_AT_ONCE))
    await outbox.put(some.map((nudge) => told(roundId, nudge)));
  await store.cursors.set(watchKey(roundId), '', now);
}

const told = (roundId: string, { pairId, personId, watch }: Nudge) => ({
  kind: 'say' as const,
  key: `check-ins.watch/${pairId}/${personId}/${watch}`,
  to: personId,
  card: 'check-ins.watch',
  params: { pairId, watch },
  roundId,
});

/** Each with one watch at most, and none who was nudged within the week. */
async function silences(app: App, roundId: string, now: Instant): Promise<Nudge[]> {
  const silent = await silentMembers(app, roundId, now);
  const nudged = await nudgesOf(
    app,
    silent.map(({ personId }) => personId),
  );
  return silent.flatMap(({ fired, pairId, personId }) => {
    const watch = nudgeDue(pairId, fired, nudged.get(personId) ?? [], now);
    return watch ? [{ pairId, personId, watch }] : [];
  });
}

async function silentMembers({ store }: App, roundId: string, now: Instant): Promise<Silent[]> {
  const contacts = await store.checkIns.contacts(roundId, daysLater(now, -FIRST_MEETING_DAYS), now);
  return contacts.flatMap(({ pairId, personId, ...contact }) => {
    const fired = watchesFired(contact, now);
    return fired.length > 0 ? [{ pairId, personId, fired }] : [];
  });
}

async function nudgesOf({ store }: App, ids: readonly string[]) {
  const sent = ids.length ? await store.sendings.sentOf('check-ins.watch', ids) : [];
  const nudges = sent.map(({ key, personId, createdAt }) => {
    const [, pairId = '', , watch = ''] = key.split('/');
    return { personId, pairId, watch, at: createdAt };
  });
  return groupBy(nudges, ({ personId }) => personId);
}
