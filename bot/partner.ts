import { type Pair, partnersOf } from '../shared/pair.ts';
import { type Person, shortName } from '../shared/person.ts';
import type { App } from './app.ts';
import { type Catalogue, listed, worded } from './texts.ts';

/** The first names of the others in the pair, as a sentence of these texts lists them to the reader. */
export async function partnerOf(
  { store }: App,
  texts: Catalogue,
  pair: Pair,
  reader: Pick<Person, 'id' | 'language'>,
): Promise<string> {
  const others = await store.people.all(partnersOf(pair, reader.id));
  return listed(
    texts,
    reader,
    others.map(({ name }) => shortName(name)),
  );
}

/** Somebody's own pair with what cards about it name, and themselves as the program speaks to them; null when it is not theirs. */
export async function aboutPair(app: App, texts: Catalogue, { id }: { id: string }, pairId: string) {
  const { store } = app;
  const [person, pair] = await Promise.all([store.people.get(id), store.pairs.get(pairId)]);
  const round = pair && (await store.rounds.get(pair.roundId));
  if (!person || !round || !pair.publishedAt || !pair.members.includes(id)) return null;
  return {
    person: worded(person, round.settings),
    pair,
    pairId,
    publishedAt: pair.publishedAt,
    round,
    roundId: round.id,
    program: round.settings.name,
    partner: await partnerOf(app, texts, pair, person),
  };
}
