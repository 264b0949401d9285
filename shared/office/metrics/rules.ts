import { type Figure, type FigureName, measured, median, share } from '../../metrics.ts';
import type { ProgramSettings } from '../../program.ts';
import { daysBetween, type Instant } from '../../time.ts';
import type { Counts, PairCounted } from './counts.ts';
import { type Cell, disclosed, samePeople } from './hiding.ts';

type Goals = ProgramSettings['goals'];
type When = Figure['when'];

/** A count and the group it is taken from, each shown only where that is safe. */
const rate =
  <Name extends string>(shown: ReadonlySet<Name>) =>
  (
    name: FigureName,
    [part, count]: [Name, number],
    [whole, of]: [Name, number],
    when: When,
    target?: number,
  ): Figure => {
    const figure = share(name, count, of, when, target);
    if (shown.has(part) && shown.has(whole)) return figure;
    return { ...figure, value: null, count: null, of: shown.has(whole) ? figure.of : null };
  };

/** Cells of groups within groups, the widest first. */
function nested<Name extends string>(groups: readonly (readonly [Name, number])[]): Cell<Name>[] {
  return groups.map(([, size], index) => ({
    size: size - (groups[index + 1]?.[1] ?? 0),
    in: groups.slice(0, index + 1).map(([name]) => name),
  }));
}

export function peopleFigures({ people }: Counts, goals: Goals): Figure[] {
  const { audience, reached, joined, assessed, active, matched } = people;
  const groups = Object.entries(people) as [keyof typeof people, number][];
  const shown = disclosed(nested(groups), ['audience', 'reached', 'joined', 'active', 'matched', 'assessed']);
  const of = rate(shown);
  const pairing = of('matched', ['matched', matched], ['active', active], 'now', goals.matched);
  const isHidden = pairing.count === null;
  return [
    measured('audience', audience, shown.has('audience') ? audience : 0, 'people', 'ever'),
    of('reach', ['reached', reached], ['audience', audience], 'ever'),
    of('opt-in', ['joined', joined], ['reached', reached], 'ever'),
    of('assessed', ['assessed', assessed], ['joined', joined], 'ever'),
    // With the number of pairs at hand, the active ones alone would tell how few are waiting.
    isHidden ? { ...pairing, of: null } : pairing,
    measured('waiting', active - matched, isHidden ? 0 : active, 'people', 'now'),
  ];
}

const lives = [
  ['published'],
  ['published', 'confirmed'],
  ['published', 'confirmed', 'completed'],
  ['published', 'confirmed', 'ended'],
  ['published', 'ended'],
] as const;

const meetings = [
  ['published'],
  ['published', 'met'],
  ['published', 'met', 'again'],
  ['published', 'old'],
  ['published', 'old', 'met'],
  ['published', 'old', 'met', 'again'],
  ['published', 'old', 'met', 'soon'],
  ['published', 'old', 'met', 'again', 'soon'],
] as const;

const signatures = [['published'], ['published', 'signed']] as const;

const SOON_DAYS = 14;

type Trait = (typeof lives | typeof meetings | typeof signatures)[number][number];

function traits(pair: PairCounted, now: Instant): Set<Trait> {
  const daysTo = (at: Instant | null) =>
    at === null ? Number.POSITIVE_INFINITY : daysBetween(pair.publishedAt, at);
  const old = daysTo(now) >= SOON_DAYS;
  const all: Record<Trait, boolean> = {
    published: true,
    confirmed: pair.confirmed || pair.completed,
    completed: pair.completed,
    ended: pair.ended,
    signed: pair.signed,
    old,
    met: pair.held > 0,
    again: pair.held > 1,
    soon: old && pair.held > 0 && daysTo(pair.firstHeldAt) <= SOON_DAYS,
  };
  return new Set((Object.keys(all) as Trait[]).filter((trait) => all[trait]));
}

/** How many pairs have exactly these traits, of all that the kinds speak of. */
function cellsOf<Name extends Trait>(
  kinds: readonly (readonly Name[])[],
  pairs: readonly Set<Trait>[],
): Cell<Name>[] {
  const spoken = new Set<Trait>(kinds.flat());
  const key = (names: Iterable<Trait>) =>
    [...names]
      .filter((name) => spoken.has(name))
      .sort()
      .join();
  const keys = pairs.map(key);
  return kinds.map((kind) => ({ size: keys.filter((one) => one === key(kind)).length, in: kind }));
}

export function pairFigures({ pairs, coverage }: Counts, goals: Goals, now: Instant): Figure[] {
  const each = pairs.map((pair) => traits(pair, now));
  const count = <Name extends Trait>(name: Name): [Name, number] => [
    name,
    each.filter((has) => has.has(name)).length,
  ];
  const life = rate(disclosed(cellsOf(lives, each), ['published', 'completed', 'ended', 'confirmed']));
  const story = disclosed(cellsOf(meetings, each), ['published', 'old', 'soon', 'met', 'again']);
  const met = rate(story);
  const signed = rate(disclosed(cellsOf(signatures, each), ['published', 'signed']));
  const all = count('published');
  const firsts = pairs.flatMap(({ publishedAt, firstHeldAt }) =>
    firstHeldAt ? [daysBetween(publishedAt, firstHeldAt)] : [],
  );
  const score = pairs.reduce((sum, pair) => sum + pair.score, 0) / 10 / pairs.length;
  return [
    life('confirmed', count('confirmed'), all, 'ever'),
    measured('quality', score, pairs.length, 'score', 'ever'),
    share('coverage', coverage.covered, coverage.places, 'ever'),
    measured('time-to-first-meeting', median(firsts), story.has('met') ? firsts.length : 0, 'days', 'ever'),
    met('met-within-14-days', count('soon'), count('old'), 'ever', goals.metWithin14Days),
    met('second-meeting', count('again'), count('met'), 'ever'),
    signed('agreement-signed', count('signed'), all, 'ever'),
    life('completion', count('completed'), all, 'ever'),
    life('ended-early', count('ended'), all, 'ever'),
  ];
}

export function answerFigures({ meetings, checkIns, surveys }: Counts, goals: Goals): Figure[] {
  const held = disclosed(
    [
      { size: meetings.heldPairs, in: ['past', 'held'] },
      { size: meetings.notHeldPairs, in: ['past'] },
    ],
    ['past', 'held'],
    samePeople,
  );
  const answered = disclosed(
    [
      { size: checkIns.balancedPeople, in: ['asked', 'answered', 'balanced'] },
      { size: checkIns.unbalancedPeople, in: ['asked', 'answered'] },
      { size: checkIns.unansweredPeople, in: ['asked'] },
    ],
    ['asked', 'answered', 'balanced'],
    samePeople,
  );
  const of = rate(answered);
  const recommend = ((surveys.promoters - surveys.detractors) / surveys.answered) * 100;
  return [
    rate(held)('meetings-held', ['held', meetings.held], ['past', meetings.past], 'ever'),
    of('check-in-response', ['answered', checkIns.answered], ['asked', checkIns.asked], 'ever'),
    of('balance', ['balanced', checkIns.balanced], ['answered', checkIns.answered], 'ever'),
    measured('satisfaction', surveys.satisfaction, surveys.answered, 'score', 'ever', goals.satisfaction),
    measured('recommendation', recommend, surveys.answered, 'points', 'ever'),
  ];
}
