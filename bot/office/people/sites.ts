import type { InputOf } from '../../../shared/door.ts';
import type { sites as contract } from '../../../shared/office/people/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** As the directory spells them, with how many people each has. */
export const sites = async ({ store }: App, _actor: Actor, { words }: InputOf<typeof contract>) =>
  (await store.directory.sites(words)).map(({ site, people }) => ({
    id: site,
    name: site,
    says: String(people),
  }));
