import { type Figure, type FigureName, SMALLEST_GROUP } from '../../../shared/metrics.ts';
import type { Overview } from '../../../shared/office/metrics/contract.ts';
import type { inWords } from '../../ui/in-words.ts';

export const figureLabels: Record<FigureName, string> = {
  audience: 'Audience',
  reach: 'Reached',
  'opt-in': 'Joined',
  assessed: 'Answers handed in',
  matched: 'Paired',
  waiting: 'Waiting',
  confirmed: 'Going on after the trial',
  quality: 'Match quality, predicted',
  coverage: 'Main wants covered',
  'time-to-first-meeting': 'Time to the first meeting',
  'met-within-14-days': 'Met within 14 days',
  'second-meeting': 'Met again',
  'meetings-held': 'Meetings held',
  'agreement-signed': 'Agreements signed',
  'check-in-response': 'Check-ins answered',
  satisfaction: 'Satisfaction',
  recommendation: 'Recommendation',
  balance: 'Balanced exchange',
  completion: 'Completed',
  'ended-early': 'Ended early',
};

export const groups: { title: string; names: FigureName[] }[] = [
  { title: 'Pairing', names: ['matched', 'waiting', 'quality', 'coverage'] },
  {
    title: 'Meetings',
    names: [
      'time-to-first-meeting',
      'met-within-14-days',
      'second-meeting',
      'meetings-held',
      'agreement-signed',
    ],
  },
  { title: 'How it goes', names: ['check-in-response', 'balance', 'satisfaction', 'recommendation'] },
  { title: 'Outcome', names: ['confirmed', 'completion', 'ended-early'] },
];

/** Counts of people, each a part of the audience, from wide to narrow. */
export const funnel: FigureName[] = ['audience', 'reach', 'opt-in', 'assessed', 'matched'];

export const milestones: Record<Overview['timeline'][number]['name'], string> = {
  announced: 'Announced',
  'opt-in-ends': 'Joining ends',
  published: 'Pairs made',
  'trial-ends': 'Trial ends',
  'term-ends': 'Term ends',
  closes: 'Closes',
};

const few = ['no', 'one', 'two', 'three', 'four', 'five'][SMALLEST_GROUP] ?? SMALLEST_GROUP;
export const HIDDEN = `Hidden: fewer than ${few} people`;

/** A share that is not there was hidden; a mean or median may also have nothing to rest on yet. */
export const whyEmpty = ({ unit, of }: Figure) =>
  of === null || unit === 'share' || unit === 'people' ? HIDDEN : 'Nothing to show yet';

type Words = Pick<ReturnType<typeof inWords>, 'number' | 'percent'>;

const scored = (name: FigureName, value: string) => `${value} of ${name === 'satisfaction' ? 5 : 100}`;

const formats: Record<Figure['unit'], (value: number, words: Words, name: FigureName) => string> = {
  share: (value, { percent }) => percent(value),
  days: (value, { number }) => `${number(value)} ${value === 1 ? 'day' : 'days'}`,
  score: (value, { number }, name) => scored(name, number(value)),
  people: (value, { number }) => number(value),
  points: (value, { number }) => `${value > 0 ? '+' : ''}${number(value)}`,
  'per-month': (value, { number }) => `${number(value)} a month`,
};

export const worded = (figure: Figure, value: number, words: Words): string =>
  formats[figure.unit](value, words, figure.name);

/** On how many people or things the figure rests, and whether it counts what is or what ever was. */
export function restsOn({ count, of, when, unit }: Figure, { number }: Words): string {
  const span = when === 'now' ? 'now' : 'in the whole round';
  if (of === null || unit === 'people') return span;
  return `${count === null ? `from ${number(of)}` : `${number(count)} of ${number(of)}`}, ${span}`;
}
