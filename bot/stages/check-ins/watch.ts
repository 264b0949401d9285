import { FIRST_MEETING_DAYS, nudgeDue, type Watch, watchesFired } from '../../../shared/check-ins/rules.ts';
import { groupBy } from '../../../shared/lists.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

export interface Nudge {
  roundId: string;
  pairId: string;
  personId: string;
  watch: Watch;
}

interface Silent extends Omit<Nudge, 'watch'> {
  fired: Watch[];
}

/** Members of pairs that have gone quiet, each with one watch at most, and none who was nudged within the week. */
export async function silences(app: App, now: Instant): Promise<Nudge[]> {
  const silent = await silentMembers(app, now);
  const nudged = await nudgesOf(
    app,
    silent.map(({ personId }) => personId),
  );
  const due = new Map<string, Nudge>();
  for (const { fired, ...member } of silent) {
    const watch = nudgeDue(member.pairId, fired, nudged.get(member.personId) ?? [], now);
    if (watch && !due.has(member.personId)) due.set(member.personId, { ...member, watch });
  }
  return [...due.values()];
}

async function silentMembers({ store }: App, now: Instant): Promise<Silent[]> {
  const found: Silent[] = [];
  for (const { id: roundId } of await store.rounds.open()) {
    const contacts = await store.checkIns.contacts(roundId, daysLater(now, -FIRST_MEETING_DAYS), now);
    for (const { pairId, personId, ...contact } of contacts) {
      const fired = watchesFired(contact, now);
      if (fired.length) found.push({ roundId, pairId, personId, fired });
    }
  }
  return found;
}

async function nudgesOf({ store }: App, ids: readonly string[]) {
  const sent = ids.length ? await store.sendings.sentOf('check-ins.watch', ids) : [];
  const nudges = sent.map(({ key, personId, createdAt }) => {
    const [, pairId = '', , watch = ''] = key.split('/');
    return { personId, pairId, watch, at: createdAt };
  });
  return groupBy(nudges, ({ personId }) => personId);
}

export const watchKey = ({ pairId, personId, watch }: Nudge) =>
  `check-ins.watch/${pairId}/${personId}/${watch}`;

export const watch = ({ outbox }: App, nudge: Nudge) => {
  const { roundId, pairId, personId } = nudge;
  const params = { pairId, watch: nudge.watch };
  return outbox.put([
    { kind: 'say', key: watchKey(nudge), to: personId, card: 'check-ins.watch', params, roundId },
  ]);
};
