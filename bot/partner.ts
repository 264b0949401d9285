import { type Pair, partnersOf } from '../shared/pair.ts';
import { type Person, shortName } from '../shared/person.ts';
import type { App } from './app.ts';
import { type Catalogue, listed } from './texts.ts';

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
