import type { InputOf } from '../../../shared/door.ts';
import { groupBy } from '../../../shared/lists.ts';
import type { pairs as contract, PairLine } from '../../../shared/office/people/contract.ts';
import { pairState } from '../../../shared/office/people/rules.ts';
import { firstOf, type Page } from '../../../shared/paging.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** A page of a round's published pairs, the newest first. */
export async function pairs(
  app: App,
  _actor: Actor,
  { roundId, words, state, after, size }: InputOf<typeof contract>,
): Promise<Page<PairLine>> {
  const { store, clock } = app;
  const called = await store.directory.called(words);
  const wanted = { roundId, words, called, kind: state, size: size + 1, now: clock.now() };
  const from = after ? await store.pairs.get(after) : null;
  const [found, total] = await Promise.all([
    store.roster.pairs(wanted, from),
    from ? null : store.roster.countPairs(wanted),
  ]);
  const { shown, next } = firstOf(found, size);
  const lineOf = await describing(
    app,
    shown.map(({ id }) => id),
  );
  return { lines: shown.map(lineOf), next, total };
}

type Row = Awaited<ReturnType<App['store']['roster']['pairs']>>[number];

async function describing({ store, clock }: App, ids: readonly string[]) {
  const [members, meetings] = await Promise.all([
    store.roster.members(ids),
    store.roster.meetings(ids, clock.now()),
  ]);
  const membersOf = groupBy(members, ({ pairId }) => pairId);
  const meetingsOf = new Map(meetings.map((met) => [met.pairId, met]));
  return (row: Row): PairLine => {
    const met = meetingsOf.get(row.id);
    return {
      id: row.id,
      members: (membersOf.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
      state: pairState(row),
      score: row.score,
      publishedAt: row.publishedAt ?? '',
      endedReason: row.endedReason,
      held: met?.held ?? 0,
      lastHeldAt: met?.lastHeldAt ?? null,
      nextAt: met?.nextAt ?? null,
    };
  };
}
