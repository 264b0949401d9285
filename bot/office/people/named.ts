import type { InputOf } from '../../../shared/door.ts';
import { byId } from '../../../shared/lists.ts';
import type { named as contract } from '../../../shared/office/people/contract.ts';
import { type Actor, SOMEONE_GONE } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { foundPerson } from './find.ts';

/** The people with these ids; whoever is not there any more is told as such. */
export async function named({ store }: App, _actor: Actor, { ids }: InputOf<typeof contract>) {
  const wanted = ids.split(',');
  const people = byId(await store.people.all(wanted));
  return wanted.map((id) => {
    const person = people.get(id);
    return person ? foundPerson(person) : { id, name: SOMEONE_GONE, says: '' };
  });
}
