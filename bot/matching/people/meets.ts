import { criteria } from '../../../shared/assessment.ts';
import { NEAR_MINUTES, SIMILAR_TENURE_DAYS } from '../../../shared/pairing/preferences.ts';
import { preferences } from '../../../shared/program.ts';
import { DEPARTMENT, HIRED, KIND_TRAITS, LEVEL, OFFSET, SITE, UNKNOWN } from './packed.ts';
import { bitOfPreference } from './rules.ts';

const OTHER_DEPARTMENT = bitOfPreference('other-department');
const SIMILAR_LEVEL = bitOfPreference('similar-level');
const NEAR_IN_TIME = bitOfPreference('near-in-time');
const SAME_SITE = bitOfPreference('same-site');
const SIMILAR_TENURE = bitOfPreference('similar-tenure');

const apart = (a: number, b: number) => (a < b ? b - a : a - b);

/** The set of preferences that people of two kinds meet; `meets` in shared/pairing, all at once. */
export function preferencesMet(kinds: Int32Array, a: number, b: number): number {
  const i = a * KIND_TRAITS;
  const j = b * KIND_TRAITS;
  const department = kinds[i + DEPARTMENT]!;
  const level = kinds[i + LEVEL]!;
  const site = kinds[i + SITE]!;
  const hired = kinds[i + HIRED]!;
  const otherDepartment = kinds[j + DEPARTMENT]!;
  let set = 0;
  if (department !== otherDepartment && department !== UNKNOWN && otherDepartment !== UNKNOWN) {
    set |= OTHER_DEPARTMENT;
  }
  if (level !== UNKNOWN && apart(level, kinds[j + LEVEL]!) <= 1) set |= SIMILAR_LEVEL;
  if (apart(kinds[i + OFFSET]!, kinds[j + OFFSET]!) <= NEAR_MINUTES) set |= NEAR_IN_TIME;
  if (site !== UNKNOWN && site === kinds[j + SITE]!) set |= SAME_SITE;
  if (hired !== UNKNOWN && apart(hired, kinds[j + HIRED]!) <= SIMILAR_TENURE_DAYS) set |= SIMILAR_TENURE;
  return set;
}

export const BY_SKILLS = criteria.indexOf('skills');
export const BY_GOALS = criteria.indexOf('goals');
export const BY_WAYS = criteria.indexOf('ways');

/** By number of a criterion: the preference it is, or 0. */
export const preferenceOfCriterion = Int32Array.from(criteria, (criterion) => {
  const preference = preferences.find((one) => one === criterion);
  return preference ? bitOfPreference(preference) : 0;
});
