import type { Assessment, Offer, SkillLevel, Want, Willingness } from '../assessment.ts';
import type { Instant } from '../time.ts';

/** So many of one's wants are the main ones: what the partner is measured by first. */
export const MAIN_WANTS = 3;

interface Said extends Partial<Pick<Assessment, 'goals' | 'languages' | 'hours' | 'place' | 'criterion'>> {
  offers?: string[] | undefined;
  wants?: string[] | undefined;
  moreOffers?: string[] | undefined;
  moreWants?: string[] | undefined;
  levels?: Record<string, { level: number; willing?: number | undefined }> | undefined;
  ways?: Partial<Record<string, number>> | undefined;
}

type Loose<T> = { [K in keyof T]?: T[K] | undefined };

/** What was said laid over what was known: a part that is not mentioned stays. */
export function merge(known: Assessment, said: Loose<Said>, now: Instant): Assessment {
  const { goals, languages, hours, place, criterion, ways } = said;
  return {
    ...known,
    offers: offersOf(known, said),
    wants: wantsOf(known, said),
    ways: { ...known.ways, ...(ways as Assessment['ways']) },
    goals: goals ?? known.goals,
    languages: languages ?? known.languages,
    hours: hours ?? known.hours,
    place: place ?? known.place,
    criterion: criterion ?? known.criterion,
    savedAt: now,
  };
}

const names = (
  picked: string[] | undefined,
  more: string[] | undefined,
  known: { skill: string }[],
): string[] => {
  const base = picked ?? known.map(({ skill }) => skill);
  return [...new Set([...base, ...(more ?? [])])];
};

function offersOf({ offers }: Assessment, said: Loose<Said>): Offer[] {
  return names(said.offers, said.moreOffers, offers).map((skill) => {
    const before = offers.find((offer) => offer.skill === skill) ?? {
      skill,
      level: 3 as SkillLevel,
      willing: 2 as Willingness,
    };
    const now = said.levels?.[skill];
    return {
      skill,
      level: (now?.level ?? before.level) as SkillLevel,
      willing: (now?.willing ?? before.willing) as Willingness,
    };
  });
}

function wantsOf({ wants }: Assessment, said: Loose<Said>): Want[] {
  return names(said.wants, said.moreWants, wants).map((skill, index) => {
    const before = wants.find((want) => want.skill === skill);
    const level = said.levels?.[skill]?.level ?? before?.level ?? 1;
    return { skill, level: level as SkillLevel, main: index < MAIN_WANTS };
  });
}

/** What is missing before it can be confirmed; empty: nothing. */
export function missing({ offers, wants, languages }: Assessment): ('offers' | 'wants' | 'languages')[] {
  return [
    ...(offers.length === 0 ? (['offers'] as const) : []),
    ...(wants.length === 0 ? (['wants'] as const) : []),
    ...(languages.length === 0 ? (['languages'] as const) : []),
  ];
}
