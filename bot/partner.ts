import { type Pair, partnersOf } from '../shared/pair.ts';
import { type Person, shortName } from '../shared/person.ts';
import type { App } from './app.ts';

/** The first names of the others in the pair, as the reader's language lists them. */
export async function partnerOf(
  { store }: App,
  pair: Pair,
  reader: Pick<Person, 'id' | 'language'>,
): Promise<string> {
  const others = await store.people.all(partnersOf(pair, reader.id));
  return new Intl.ListFormat(reader.language).format(others.map(({ name }) => shortName(name)));
}
