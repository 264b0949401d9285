import { exchange } from '../../../shared/pairing/exchange.ts';
import { worthOfSharedWords } from '../../../shared/pairing/likeness.ts';
import { FORBIDDEN, type Worth, worthOf } from '../tiers.ts';
import { covers, given, got } from './exchange.ts';
import { BY_GOALS, BY_SKILLS, BY_WAYS, preferenceOfCriterion, preferencesMet } from './meets.ts';
import { ASKED, CRITERION, GOALS, KIND, TRAITS, WAYS, WEEK, WEEK_WORDS } from './packed.ts';
import { BARRED, type Row } from './row.ts';
import { MOST_APART, WAYS_KINDS, waysApart } from './ways.ts';

/** What the pair is worth: `score`, `covers`, bans and relaxations as shared/pairing says, to the last point. */
export function worthWith(row: Row, other: number): Worth {
  const { packed, person, step, wished } = row;
  const { traits, rules, kinds } = packed;
  if (step[other] === BARRED || !shareLanguage(row, other) || !shareHour(row, other)) return FORBIDDEN;
  const i = person * TRAITS;
  const j = other * TRAITS;
  const met = preferencesMet(kinds, traits[i + KIND]!, traits[j + KIND]!);
  const apart = waysApart[traits[i + WAYS]! * WAYS_KINDS + traits[j + WAYS]!]!;
  const words = wordsInCommon(row, other);
  const there = shareOf(given(row, other), traits[j + ASKED]!);
  const back = shareOf(got(row, other), traits[i + ASKED]!);
  const one = criterionMet(traits[i + CRITERION]!, back, apart, words, met);
  const two = criterionMet(traits[j + CRITERION]!, there, apart, words, met);
  const score =
    Math.round(rules.shareOfExchange * exchange(there, back)) +
    rules.waysPoints[apart]! +
    rules.goalsPoints[words]! +
    rules.preferencePoints[met]! +
    Math.round((rules.shareOfCriteria * (one + two)) / 2) +
    rules.wishPoints[wished[other]!]!;
  return worthOf(covers(row, other), score, Math.max(step[other]!, rules.mustStep[met]!));
}

const shareOf = (met: number, asked: number): number => (asked === 0 ? 0 : met / asked);

/** How far a pair meets what one of the two said matters most to them, given what they get and have in common. */
function criterionMet(criterion: number, back: number, apart: number, words: number, met: number): number {
  if (criterion === BY_SKILLS) return back;
  if (criterion === BY_GOALS) return worthOfSharedWords(words);
  if (criterion === BY_WAYS) return 1 - apart / MOST_APART;
  return met & preferenceOfCriterion[criterion]! ? 1 : 0;
}

function shareLanguage({ packed: { languages }, speaks }: Row, other: number): boolean {
  const stop = languages.from[other + 1]!;
  for (let k = languages.from[other]!; k < stop; k++) if (speaks[languages.item[k]!]) return true;
  return false;
}

function shareHour({ packed: { traits, weeks }, person }: Row, other: number): boolean {
  const a = traits[person * TRAITS + WEEK]! * WEEK_WORDS;
  const b = traits[other * TRAITS + WEEK]! * WEEK_WORDS;
  for (let k = 0; k < WEEK_WORDS; k++) if (weeks[a + k]! & weeks[b + k]!) return true;
  return false;
}

/** 2 stands for two and more, which count the same. */
function wordsInCommon({ packed: { traits, goals }, person, word }: Row, other: number): number {
  if (!(traits[person * TRAITS + GOALS]! & traits[other * TRAITS + GOALS]!)) return 0;
  const stop = goals.from[other + 1]!;
  let count = 0;
  for (let k = goals.from[other]!; k < stop && count < 2; k++) count += word[goals.item[k]!]!;
  return count;
}
