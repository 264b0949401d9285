import type { findSkills as contract } from '../../../shared/assessment/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { joinedIn } from './joined-in.ts';

const MOST_FOUND = 15;

/** What begins with the letters first, then what has them elsewhere. */
export async function findSkills(app: App, actor: Actor, { roundId, typed }: InputOf<typeof contract>) {
  const { round } = await joinedIn(app, actor, roundId);
  const letters = typed.toLocaleLowerCase();
  const at = (skill: string) => skill.toLocaleLowerCase().indexOf(letters);
  const found = round.settings.skills.filter((skill) => at(skill) >= 0);
  return found.toSorted((a, b) => Number(at(a) > 0) - Number(at(b) > 0)).slice(0, MOST_FOUND);
}
