import type { InputOf } from '../../../shared/door.ts';
import type { find as contract, Found } from '../../../shared/office/people/contract.ts';
import type { Actor, Person } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

export const foundPerson = ({
  id,
  name,
  title,
  department,
}: Pick<Person, 'id' | 'name' | 'title' | 'department'>): Found => ({
  id,
  name,
  says: [title, department].filter(Boolean).join(', '),
});

export const find = async ({ store }: App, _actor: Actor, { words }: InputOf<typeof contract>) =>
  (await store.directory.find(words)).map(foundPerson);
