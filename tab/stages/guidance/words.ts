import type { MyPair } from '../../../shared/guidance/contract.ts';
import type { PairReasons, Relaxation } from '../../../shared/pair.ts';
import type { Preference } from '../../../shared/program.ts';
import type { inWords } from '../../ui/in-words.ts';
import { wayNames } from '../../ui/pair-names.ts';

type Words = Pick<ReturnType<typeof inWords>, 'list' | 'language'>;

const shared: Record<Preference, string> = {
  'other-department': 'You work in different departments, so you see different things.',
  'similar-level': 'You have about the same experience.',
  'near-in-time': 'Your working days overlap well.',
  'same-site': 'You work at the same place.',
  'similar-tenure': 'You have been here about equally long.',
};

const mattering: Record<NonNullable<MyPair['matters']>, string> = {
  goals: 'You said that similar goals matter most to you: you have them.',
  ways: 'You said that a similar way of working matters most to you: you have it.',
  'other-department': 'You said that another department matters most to you: this is one.',
  'similar-level': 'You said that a similar level matters most to you: theirs is.',
  'near-in-time': 'You said that working hours close to yours matter most to you: theirs are.',
};

const given: Record<Relaxation, string> = {
  'other-department': 'You work in the same department, where we first look across departments.',
  'similar-level': 'Your levels differ more than we usually aim for.',
  'near-in-time': 'Your working days overlap less than we usually aim for, so times take some goodwill.',
  'same-site': 'You work at different places, so expect to meet online.',
  'similar-tenure': 'You have been here for different lengths of time.',
  'met-three-rounds-ago':
    'You were paired before, three rounds ago or more: a chance to see what has changed.',
  'met-before': 'You were paired before. This way nobody had to wait, and you start with a head start.',
};

const common = (reasons: PairReasons, { list, language }: Words): string[] => [
  ...(reasons.mutualWish ? ['You wished for each other.'] : []),
  ...(reasons.goals.length ? [`Your goals have something in common: ${list(reasons.goals)}.`] : []),
  ...(reasons.ways.length
    ? [
        `You like to work in a similar way: ${list(reasons.ways.map((way) => wayNames[way as keyof typeof wayNames] ?? way))}.`,
      ]
    : []),
  ...reasons.preferences.map((preference) => shared[preference]),
  ...(reasons.languages.length > 1 ? [`You can meet in ${list(reasons.languages.map(language))}.`] : []),
];

/** Why these two, for one of them: what one gets, what one gives, what they share, what was given up. */
export function whyUs(
  { reasons, partners, matters }: Pick<MyPair, 'reasons' | 'partners' | 'matters'>,
  words: Words,
) {
  const named = (id: string) => partners.find((partner) => partner.id === id)?.name;
  const toMe = reasons.gives.filter(({ from, to }) => named(from) && !named(to));
  const fromMe = reasons.gives.filter(({ from, to }) => !named(from) && named(to));
  return {
    gets: toMe.map(({ from, skills }) => ({ name: named(from) ?? '', skills })),
    gives: fromMe.map(({ to, skills }) => ({ name: named(to) ?? '', skills })),
    common: [...(matters ? [mattering[matters]] : []), ...common(reasons, words)],
    relaxed: reasons.relaxed.map((relaxation) => given[relaxation]),
  };
}
