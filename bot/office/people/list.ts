import type { InputOf } from '../../../shared/door.ts';
import { standing } from '../../../shared/enrolment.ts';
import type { list as contract, PersonLine } from '../../../shared/office/people/contract.ts';
import { firstOf, type Page } from '../../../shared/paging.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** A page of a round's people, in the order of their names. */
export async function list(
  app: App,
  _actor: Actor,
  { roundId, words, standing: kind, after, size }: InputOf<typeof contract>,
): Promise<Page<PersonLine>> {
  const { store, clock } = app;
  const called = await store.directory.called(words);
  const wanted = { roundId, words, called, kind, size: size + 1, now: clock.now() };
  const from = after ? await store.people.get(after) : null;
  const [found, total] = await Promise.all([
    store.roster.people(wanted, from),
    from ? null : store.roster.countPeople(wanted),
  ]);
  const { shown, next } = firstOf(found, size);
  const lineOf = await describing(
    app,
    roundId,
    shown.map(({ id }) => id),
  );
  return { lines: shown.map(lineOf), next, total };
}

type Row = Awaited<ReturnType<App['store']['roster']['people']>>[number];

async function describing({ store, clock }: App, roundId: string, ids: readonly string[]) {
  const [facts, announced] = await Promise.all([
    store.roster.pairFacts(roundId, ids),
    store.roster.announced(roundId, ids),
  ]);
  const pairOf = new Map(facts.map((fact) => [fact.personId, fact]));
  const outcomeOf = new Map(announced.map(({ personId, outcome }) => [personId, outcome]));
  const now = clock.now();
  return (row: Row): PersonLine => {
    const { id, name, title, department, site, waitingAt, pausedUntil } = row;
    const where = standing({ ...row, declineReason: null, leftReason: null }, pairOf.get(id) ?? null, now);
    return {
      id,
      name,
      title,
      department,
      site,
      standing: where,
      waitingReason: where === 'waiting' ? row.waitingReason : null,
      waitingAt: where === 'waiting' ? waitingAt : null,
      pausedUntil: where === 'paused' ? pausedUntil : null,
      reached: row.joinedAt ? 'yes' : reached(outcomeOf.get(id)),
    };
  };
}

const reached = (outcome: string | undefined): PersonLine['reached'] => {
  if (outcome === 'sent') return 'yes';
  return outcome === undefined || outcome === 'waiting' ? 'not yet' : 'no';
};
