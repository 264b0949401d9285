import type { InputOf } from '../../../shared/door.ts';
import { standing } from '../../../shared/enrolment.ts';
import type { seen as contract, Seen } from '../../../shared/office/people/contract.ts';
import { isOpenPair, type Pair, partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** The reader's own facts, as far as others can see them. */
export async function seen(app: App, { id }: Actor, { roundId }: InputOf<typeof contract>): Promise<Seen> {
  const { store, clock } = app;
  const [person, place, pair, comments, survey] = await Promise.all([
    store.people.get(id),
    store.enrolments.get(roundId, id),
    store.pairs.of(roundId, id),
    store.checkIns.sharedBy(roundId, id),
    store.evaluations.get(roundId, id),
  ]);
  if (!person || !place) throw new Refusal('not-in-round');
  const { name, title, department, site } = person;
  return {
    card: { name, title, department, site },
    partners: pair && isOpenPair(pair) ? await partners(app, pair, id) : [],
    standing: standing(place, pair, clock.now()),
    waitingReason: place.waitingReason,
    comments: [...comments, ...(survey?.sharedAt && survey.change ? [survey.change] : [])],
  };
}

async function partners({ store }: App, pair: Pair, id: string): Promise<Seen['partners']> {
  const [people, goals] = await Promise.all([
    store.people.all(partnersOf(pair, id)),
    store.goals.seenBy(pair.id, id),
  ]);
  const shared = goals.filter((goal) => goal.personId === id && goal.sharedAt).map(({ text }) => text);
  return people.map((partner) => ({
    name: partner.name,
    gives: pair.reasons.gives
      .filter(({ from, to }) => from === id && to === partner.id)
      .flatMap(({ skills }) => skills),
    goals: shared,
  }));
}
