import { type find as contract, type Found, LEAST_TYPED } from '../../../shared/assessment/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor, Person } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { joinedIn } from './joined-in.ts';

const MOST_FOUND = 10;

export const foundOf = ({ id, name, department }: Person): Found => ({ id, name, department });

/** Whom one may wish for is of the round; whom one would rather not meet may come to it later. Who joined shows in neither. */
export async function find(app: App, actor: Actor, { roundId, among, typed }: InputOf<typeof contract>) {
  await joinedIn(app, actor, roundId);
  if (typed.length < LEAST_TYPED) return [];
  const within = among === 'with' ? roundId : null;
  return (await app.store.people.search(typed, within, actor.id, MOST_FOUND)).map(foundOf);
}
