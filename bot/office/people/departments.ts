import type { InputOf } from '../../../shared/door.ts';
import type { departments as contract } from '../../../shared/office/people/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** As the directory spells them, with how many people each has. */
export const departments = async ({ store }: App, _actor: Actor, { words }: InputOf<typeof contract>) =>
  (await store.directory.departments(words)).map(({ department, people }) => ({
    id: department,
    name: department,
    says: String(people),
  }));
