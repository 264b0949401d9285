import { definitions, type Figure, type FigureName, verdict } from '../../metrics.ts';
import type { Dimension, Overview } from './contract.ts';
import type { Unit } from './formula.ts';

export const figureLabels: Record<FigureName, string> = {
  audience: 'Audience',
  reach: 'Reached',
  'opt-in': 'Joined',
  assessed: 'Answers handed in',
  'assessment-minutes': 'Time for the assessment',
  matched: 'Paired',
  waiting: 'Waiting',
  quality: 'Match quality, predicted',
  coverage: 'Main wants covered',
  'felt-fit': 'Match quality, felt',
  'time-to-match': 'Time to a partner',
  'time-to-first-meeting': 'Time to the first meeting',
  'met-within-14-days': 'Met within 14 days',
  'second-meeting': 'Met again',
  'meetings-per-month': 'Meetings a month',
  'meetings-held': 'Meetings held',
  active: 'Active',
  'at-risk': 'Offered help',
  stuck: 'Offered help again',
  'agreement-signed': 'Agreements signed',
  'time-to-sign': 'Time to all signatures',
  'goals-set': 'Goals set',
  'goals-reached': 'Goals reached',
  'check-in-response': 'Check-ins answered',
  balance: 'Balanced exchange',
  differing: 'Partners see it differently',
  'pairs-differing': 'Pairs that differ',
  'survey-response': 'Surveys answered',
  satisfaction: 'Satisfaction',
  satisfied: 'Satisfied',
  recommendation: 'Recommendation',
  'skill-growth': 'Skill growth',
  confirmed: 'Going on after the trial',
  completion: 'Completed',
  'ended-early': 'Ended early',
  rematched: 'Paired anew',
  'coordinators-minutes': 'Coordinators’ time for a pair',
};

export const groups: { title: string; names: FigureName[] }[] = [
  { title: 'Joining', names: ['audience', 'reach', 'opt-in', 'assessed', 'assessment-minutes'] },
  {
    title: 'Pairing',
    names: ['matched', 'waiting', 'time-to-match', 'quality', 'coverage', 'felt-fit'],
  },
  {
    title: 'Meetings',
    names: [
      'time-to-first-meeting',
      'met-within-14-days',
      'second-meeting',
      'meetings-per-month',
      'meetings-held',
      'agreement-signed',
      'time-to-sign',
      'goals-set',
      'goals-reached',
    ],
  },
  {
    title: 'How it goes',
    names: ['active', 'at-risk', 'stuck', 'check-in-response', 'balance', 'differing', 'pairs-differing'],
  },
  {
    title: 'Outcome',
    names: [
      'confirmed',
      'completion',
      'ended-early',
      'rematched',
      'survey-response',
      'satisfaction',
      'satisfied',
      'recommendation',
      'skill-growth',
      'coordinators-minutes',
    ],
  },
];

/** Counts of people, each a part of the audience, from wide to narrow. */
export const funnel: FigureName[] = ['audience', 'reach', 'opt-in', 'assessed', 'matched'];

export const goals: FigureName[] = ['matched', 'met-within-14-days', 'satisfaction'];

/** What somebody may want to look after today; names are at the coordinators' desk. */
export const needy: FigureName[] = ['waiting', 'at-risk', 'stuck'];

export const milestones: Record<Overview['timeline'][number]['name'], string> = {
  announced: 'Announced',
  'opt-in-ends': 'Joining ends',
  published: 'Pairs made',
  'trial-ends': 'Trial ends',
  'term-ends': 'Term ends',
  closes: 'Closes',
};

export const dimensionLabels: Record<Dimension, string> = {
  department: 'Department',
  site: 'Site',
  level: 'Level',
  tenure: 'Time in the organization',
};

const levels = ['', 'Starting', 'Experienced', 'Senior', 'Lead', 'Head', 'Director', 'Executive'];
const tenures: Record<string, string> = {
  'under-1': 'Under a year',
  '1-to-3': '1 to 3 years',
  '3-to-10': '3 to 10 years',
  'over-10': 'Over 10 years',
};

/** Null: the directory says nothing. */
export function sliceLabel(by: Dimension, value: string | null): string {
  if (value === null) return 'Not known';
  if (value === 'others') return 'Smaller ones, together';
  if (by === 'level') return levels[Number(value)] ?? value;
  return by === 'tenure' ? (tenures[value] ?? value) : value;
}

/** From low to high where there is an order, else as it comes: the largest first. */
export const inOrder = (by: Dimension, values: readonly (string | null)[]): (string | null)[] => {
  const order =
    by === 'tenure' ? Object.keys(tenures) : by === 'level' ? levels.map((_, level) => String(level)) : [];
  const place = (value: string | null) => (order.includes(value ?? '') ? order.indexOf(value ?? '') : 99);
  return values.toSorted((a, b) => place(a) - place(b));
};

/** The truth is what stands there, as far as it is written out. */
export const AS_SHOWN = 'as shown';

export const TOO_FEW = 'Too few to say';

export const WHY_ABOUT =
  'Counts move in fives, and where one five goes over into the next is a secret that differs from figure to figure. So whatever is compared with whatever, nobody learns about fewer than five people. The true count is always less than five away.';

/** Numbers as their reader writes them. */
export interface Words {
  number: (value: number) => string;
  percent: (share: number) => string;
}

const plural = (value: number, one: string, many: string) => (value === 1 ? one : many);

const formats: Record<Unit, (value: number, words: Words) => string> = {
  share: (value, { percent }) => percent(value),
  days: (value, { number }) => `${number(value)} ${plural(value, 'day', 'days')}`,
  minutes: (value, { number }) => `${number(value)} minutes`,
  mark: (value, { number }) => `${number(value)} of 5`,
  score: (value, { number }) => `${number(Math.round(value))} of 100`,
  people: (value, { number }) => number(value),
  points: (value, { number }) => `${value > 0 ? '+' : ''}${number(Math.round(value))}`,
  levels: (value, { number }) =>
    `${value > 0 ? '+' : ''}${number(value)} ${plural(value, 'level', 'levels')}`,
  'per-month': (value, { number }) => `${number(value)} a month`,
};

export const worded = ({ unit }: Pick<Figure, 'unit'>, value: number, words: Words): string =>
  formats[unit](value, words);

/** On how many people or things the figure rests, and whether it counts what is or what ever was. */
export function restsOn({ count, of, when, unit }: Figure, { number }: Words): string {
  const span = when === 'now' ? 'now' : 'in the whole round';
  if (of === null || unit === 'people') return span;
  return `${count === null ? `from about ${number(of)}` : `about ${number(count)} of ${number(of)}`}, ${span}`;
}

/** How many answered, of a figure that rests on answers; null for any other. `all`: the figures beside it. */
export function responseSaid(
  { name }: Pick<Figure, 'name'>,
  all: readonly Figure[],
  words: Words,
): string | null {
  const answered = all.find((one) => one.name === definitions[name].restsOn);
  if (!answered) return null;
  const said = answered.value === null ? TOO_FEW.toLowerCase() : worded(answered, answered.value, words);
  return `${figureLabels[answered.name]}: ${said}`;
}

/** Between what the truth lies; nothing where that is not worth saying. */
export function between(figure: Figure, words: Words): string | null {
  const { low, high } = figure;
  if (low === null || high === null) return null;
  const [least, most] = [worded(figure, low, words), worded(figure, high, words)];
  return least === most ? null : `between ${least} and ${most}`;
}

const verdicts = { reached: 'reached', missed: 'not reached', close: 'too close to say' };

export function goalSaid(figure: Figure, words: Words): string | null {
  const { target } = figure;
  const said = verdict(figure);
  if (target === undefined) return null;
  const goal = `Goal ${worded(figure, target, words)}`;
  return said === null ? goal : `${goal}: ${verdicts[said]}`;
}
