import { type Criterion, criteria, ways } from '../assessment.ts';
import { couplesOf } from '../lists.ts';
import type { PairReasons, Relaxation } from '../pair.ts';
import { preferences as allPreferences, type Preference } from '../program.ts';
import { sharedGoals } from './likeness.ts';
import { meets } from './preferences.ts';
import type { Profile } from './profile.ts';
import type { Setting } from './rules.ts';

/** Why these people, in facts. Nothing of it comes from anyone's confidential list. */
export function reasonsFor(
  members: readonly Profile[],
  { preferences }: Setting,
  relaxed: readonly Relaxation[],
): PairReasons {
  const [first, ...others] = members;
  const couples = couplesOf(members);
  const holds = (preference: Preference) => couples.every(([a, b]) => meets(preference, a, b));
  return {
    gives: couples.flatMap(([a, b]) => [given(a, b), given(b, a)]),
    languages: (first?.languages ?? []).filter((language) =>
      others.every(({ languages }) => languages.includes(language)),
    ),
    goals: couples.length === 1 ? couples.flatMap(([a, b]) => sharedGoals(a, b)).slice(0, 3) : [],
    ways: ways.filter((way) => {
      const said = members.map((member) => member.ways[way] ?? 2);
      return said[0] !== 2 && said.every((one) => one === said[0]);
    }),
    preferences: preferences.filter(holds),
    besides: allPreferences.filter(
      (preference) =>
        criteria.some((one) => one === preference) && !preferences.includes(preference) && holds(preference),
    ),
    mutualWish: couples.every(([a, b]) => a.wishes.has(b.id) && b.wishes.has(a.id)),
    relaxed: [...relaxed],
  };
}

const given = (from: Profile, to: Profile) => ({
  from: from.id,
  to: to.id,
  skills: to.wants.flatMap(({ skill }) =>
    from.offers.some((offer) => offer.skill === skill) ? [skill] : [],
  ),
});

/** Whether a pair brings one of its members what they said matters most to them. */
export function bringsWhatMatters(criterion: Criterion, reasons: PairReasons, member: string): boolean {
  const { gives, goals, ways, preferences, besides = [] } = reasons;
  if (criterion === 'skills') return gives.some(({ to, skills }) => to === member && skills.length > 0);
  if (criterion === 'goals') return goals.length > 0;
  if (criterion === 'ways') return ways.length > 0;
  return preferences.includes(criterion) || besides.includes(criterion);
}
