import { stringify } from 'csv-stringify/sync';
import type { Relaxation } from '../../shared/pair.ts';
import type { Profile } from '../../shared/pairing/profile.ts';
import { bringsWhatMatters, reasonsFor } from '../../shared/pairing/reasons.ts';
import type { OpenBan, Setting } from '../../shared/pairing/rules.ts';
import type { Quality } from '../../shared/pairing/run.ts';
import type { Waiting } from '../../shared/proposal.ts';
import type { Group } from '../stages/pairing/match.ts';

export interface Outcome {
  groups: readonly (Group & { places: number[] })[];
  waiting: readonly Waiting[];
  setting: Setting;
  nameOf: ReadonlyMap<string, string>;
}

const waitingWords: Record<string, string> = {
  'odd-one-out': 'an odd number, and no group of three was possible',
  'nobody-allowed': 'nobody the rules allow',
  'nobody-left': 'all who would suit have a better match',
};

const banWords: Record<OpenBan, string> = {
  'reporting-line': 'a reporting line',
  coordinator: 'a decision',
  'ended-this-round': 'a pair that ended',
  'no-language': 'no language in common',
  'no-hour': 'no working hour in common',
};

/** Why somebody waits. */
const waitsBecause = ({ reason, bans = [], uncovered }: Waiting): string =>
  [
    waitingWords[reason] ?? reason,
    ...(uncovered ? ['nobody here offers what they mainly want'] : []),
    ...(bans.length ? [`in the way, with some: ${bans.map((ban) => banWords[ban]).join(', ')}`] : []),
  ].join('; ');

/** Each pair, three or waiting person a line; what stands on a list of people to avoid is in none of them. */
export function pairsAsCsv({ groups, waiting, setting, nameOf }: Outcome): string {
  const name = (id: string | undefined) => (id === undefined ? '' : (nameOf.get(id) ?? id));
  const lines = [...groups]
    .sort((a, b) => b.score - a.score)
    .map(({ members, score, relaxed, places }, at) => ({
      pair: at + 1,
      score: score / 10,
      ...numbered(members, name),
      ...reasonColumns(members, setting, relaxed, name),
      places: places.join(', '),
      waiting: '',
    }));
  const left = waiting.map((one) => ({
    person_1: one.id,
    name_1: name(one.id),
    waiting: waitsBecause(one),
  }));
  return stringify([...lines, ...left], {
    header: true,
    columns: headings,
    bom: true,
    escape_formulas: true,
  });
}

const headings = [
  ...['pair', 'score', 'person_1', 'name_1', 'person_2', 'name_2', 'person_3', 'name_3'],
  ...['gives', 'shared', 'relaxed', 'places', 'waiting'],
];

const numbered = (members: readonly Profile[], name: (id: string) => string) =>
  Object.fromEntries(
    members.flatMap(({ id }, at) => [
      [`person_${at + 1}`, id],
      [`name_${at + 1}`, name(id)],
    ]),
  );

function reasonColumns(
  members: Profile[],
  setting: Setting,
  relaxed: readonly Relaxation[],
  name: (id: string) => string,
) {
  const reasons = reasonsFor(members, setting, relaxed);
  const shared = [
    ...(reasons.mutualWish ? ['wished for each other'] : []),
    ...reasons.preferences,
    ...members.flatMap(({ id, criterion }) =>
      criterion !== 'skills' && bringsWhatMatters(criterion, reasons, id)
        ? [`what matters most to ${name(id)}: ${criterion}`]
        : [],
    ),
    ...reasons.ways.map((way) => `way of working: ${way}`),
    ...(reasons.goals.length ? [`goals: ${reasons.goals.join(' ')}`] : []),
    ...(reasons.languages.length ? [`languages: ${reasons.languages.join(' ')}`] : []),
  ];
  return {
    gives: reasons.gives
      .filter(({ skills }) => skills.length > 0)
      .map(({ from, to, skills }) => `${name(from)} gives ${name(to)}: ${skills.join(', ')}`)
      .join('; '),
    shared: shared.join('; '),
    relaxed: relaxed.join(', '),
  };
}

const LONGEST_BAR = 40;

/** What it came to, to be read in a terminal. */
export function summary(quality: Omit<Quality, 'same'>, floor: number, seconds: string): string {
  const { people, paired, waiting, again, threes, covered, relaxed, underFloor, mean, weakest, rathers } =
    quality;
  const lines: [string, string][] = [
    ['Paired', `${paired} of ${people}${threes ? ', one group of three' : ''}`],
    ['Waiting', String(waiting)],
    ...(again?.people
      ? [['Waited before', `${again.people - again.waiting} of ${again.people} paired`] as [string, string]]
      : []),
    ['Main want covered', `${covered} of ${paired}`],
    ['Mean fit', `${mean / 10} of 100`],
    ['Weakest fit', `${weakest / 10} of 100`],
    [`Pairs under ${floor / 10}`, String(underFloor)],
    ['With a rule relaxed', String(relaxed)],
    ['Would both rather swap', `${rathers} couples`],
    ['Proven best possible', quality.proven ? 'yes' : 'no'],
    ['Took', `${seconds} s`],
  ];
  const wide = Math.max(...lines.map(([name]) => name.length));
  return [
    ...lines.map(([name, said]) => `${name.padEnd(wide)}  ${said}`),
    '',
    ...picture(quality.spread),
  ].join('\n');
}

function picture(spread: readonly number[]): string[] {
  const most = Math.max(1, ...spread);
  const step = 100 / spread.length;
  return spread.map((count, at) => {
    const range = `${String(at * step).padStart(3)}–${String((at + 1) * step).padEnd(3)}`;
    return `${range} ${'█'.repeat(Math.ceil((LONGEST_BAR * count) / most))} ${count}`.trimEnd();
  });
}
