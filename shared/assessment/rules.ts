import type { Assessment, Offer, SkillLevel, Want, Willingness } from '../assessment.ts';
import type { Instant } from '../time.ts';

/** So many of one's wants are the main ones: what the partner is measured by first. */
export const MAIN_WANTS = 3;

/** The most one lists on either side: beyond it, a list says little about anyone. */
export const MOST_SKILLS = 12;

interface Said extends Partial<Pick<Assessment, 'goals' | 'languages' | 'hours' | 'place' | 'criterion'>> {
  offers?: string[] | undefined;
  wants?: string[] | undefined;
  moreOffers?: string[] | undefined;
  moreWants?: string[] | undefined;
  levels?: Record<string, { level: number; willing?: number | undefined }> | undefined;
  wantLevels?: Record<string, number> | undefined;
  mains?: string[] | undefined;
  ways?: Partial<Record<string, number>> | undefined;
}

type Loose<T> = { [K in keyof T]?: T[K] | undefined };

/** What was said laid over what was known: a part that is not mentioned stays. Own words take the catalogue's spelling. */
export function merge(
  known: Assessment,
  said: Loose<Said>,
  now: Instant,
  catalogue: readonly string[] = [],
): Assessment {
  const { goals, languages, hours, place, criterion, ways } = said;
  const spell = speller([...catalogue, ...[...known.offers, ...known.wants].map(({ skill }) => skill)]);
  return {
    ...known,
    offers: offersOf(known, said, spell),
    wants: wantsOf(known, said, spell),
    ways: { ...known.ways, ...(ways as Assessment['ways']) },
    goals: goals ?? known.goals,
    languages: languages ?? known.languages,
    hours: hours ?? known.hours,
    place: place ?? known.place,
    criterion: criterion ?? known.criterion,
    savedAt: now,
  };
}

type Spell = (skill: string) => string;

const plain = (skill: string) => skill.trim().replace(/\s+/g, ' ').toLowerCase();

/** The same skill in other letters is the same skill: the first spelling holds. */
export function speller(spellings: readonly string[]): Spell {
  const known = new Map(spellings.toReversed().map((skill) => [plain(skill), skill]));
  return (skill) => {
    const spelled = known.get(plain(skill));
    if (spelled === undefined) known.set(plain(skill), skill);
    return spelled ?? skill;
  };
}

const bySkill = <Level>(levels: Record<string, Level> = {}) => {
  const known = new Map(Object.entries(levels).map(([skill, level]) => [plain(skill), level]));
  return (skill: string) => known.get(plain(skill));
};

const names = (
  picked: string[] | undefined,
  more: string[] | undefined,
  known: { skill: string }[],
  spell: Spell,
): string[] => {
  const base = picked ?? known.map(({ skill }) => skill);
  return [...new Set([...base, ...(more ?? [])].map(spell))];
};

function offersOf({ offers }: Assessment, said: Loose<Said>, spell: Spell): Offer[] {
  const levelOf = bySkill(said.levels);
  return names(said.offers, said.moreOffers, offers, spell).map((skill) => {
    const before = offers.find((offer) => offer.skill === skill) ?? {
      skill,
      level: 3 as SkillLevel,
      willing: 2 as Willingness,
    };
    const now = levelOf(skill);
    return {
      skill,
      level: (now?.level ?? before.level) as SkillLevel,
      willing: (now?.willing ?? before.willing) as Willingness,
    };
  });
}

function wantsOf({ wants }: Assessment, said: Loose<Said>, spell: Spell): Want[] {
  const levelOf = bySkill(said.wantLevels);
  const mains = (said.mains ?? []).map(spell);
  const named = names(said.wants, said.moreWants, wants, spell);
  const first = named.filter((skill) => mains.includes(skill));
  return [...first, ...named.filter((skill) => !first.includes(skill))].map((skill, index) => {
    const before = wants.find((want) => want.skill === skill);
    const level = levelOf(skill) ?? before?.level ?? 1;
    return { skill, level: level as SkillLevel, main: index < MAIN_WANTS };
  });
}

/** What comes next for someone who takes it up again: the ways of working are asked last. */
export function nextStep(assessment: Assessment): 'skills' | 'levels' | 'summary' {
  if (missing(assessment).some((part) => part !== 'languages')) return 'skills';
  return Object.keys(assessment.ways).length === 0 ? 'levels' : 'summary';
}

/** What was said in an earlier round is what a new one begins with, but for the goals, which are each round's own. */
export const takenUp = (earlier: Assessment, roundId: string, now: Instant): Assessment => ({
  ...earlier,
  roundId,
  goals: [],
  startedAt: now,
  savedAt: now,
});

/** What is missing before it can be confirmed; empty: nothing. */
export function missing({ offers, wants, languages }: Assessment): ('offers' | 'wants' | 'languages')[] {
  return [
    ...(offers.length === 0 ? (['offers'] as const) : []),
    ...(wants.length === 0 ? (['wants'] as const) : []),
    ...(languages.length === 0 ? (['languages'] as const) : []),
  ];
}
