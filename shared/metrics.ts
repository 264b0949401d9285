import type { ReasonName } from './office/metrics/count-names.ts';
import { type FigureName, figureNames } from './office/metrics/figure-names.ts';
import { type Formula, half, mean, people, share, type Unit } from './office/metrics/formula.ts';

/** Nothing is told of fewer people than this: counts move in lots of as many, drawn so that nobody can be worked out. */
export const SMALLEST_GROUP = 5;

export { type FigureName, figureNames };

export interface Definition {
  /** The formula in words. */
  words: string;
  unit: Unit;
  /** "ever" counts all that happened in the round; "now" what holds at this moment. */
  when: 'now' | 'ever';
  formula: Formula;
  /** The figure whose answers this one rests on: never shown without it. */
  restsOn?: FigureName;
}

const told =
  (when: Definition['when']) =>
  (words: string, unit: Unit, formula: Formula, restsOn?: FigureName): Definition => ({
    words,
    unit,
    when,
    formula,
    ...(restsOn ? { restsOn } : {}),
  });
const ever = told('ever');
const now = told('now');

/** Every figure, once: what it is in words, and the same as a formula. All count people, each pair by its members. */
export const definitions: Record<FigureName, Definition> = {
  audience: ever('People this round addresses.', 'people', people('audience')),
  reach: ever(
    'People who received the announcement, or joined without it, of the audience.',
    'share',
    share('reached', 'audience'),
  ),
  'opt-in': ever('People who joined, of those reached.', 'share', share('joined', 'reached')),
  assessed: ever(
    'People who handed in their assessment, of those joined.',
    'share',
    share('assessed', 'joined'),
  ),
  'assessment-minutes': ever(
    'Half of those who handed in their assessment took no longer than this, from opening it to handing it in.',
    'minutes',
    half('assessed', { quick5: 5, quick10: 10, quick20: 20, quick40: 40 }),
  ),
  matched: now(
    'People in an open pair, of those assessed who have neither left nor paused.',
    'share',
    share('matched', 'active'),
  ),
  waiting: now('People assessed, neither left nor paused, without a partner.', 'people', people('waiting')),
  quality: ever('Mean score of the pairs, 0 to 100.', 'score', mean('score', 'paired', { to: 100, by: 10 })),
  coverage: ever(
    'Mean share of their wants that partners offer each other; each pair counts by the one who is offered less.',
    'share',
    mean('coverage', 'paired', { to: 1, by: 100 }),
  ),
  'felt-fit': ever(
    'People who said "good fit" after the first meeting, of those who said how it fits.',
    'share',
    share('goodFit', 'fitted'),
  ),
  'time-to-match': ever(
    'Half of the people paired had a partner within so many days of joining.',
    'days',
    half('paired', { match7: 7, match14: 14, match21: 21, match28: 28, match42: 42 }),
  ),
  'time-to-first-meeting': ever(
    'Half of the people whose pair has met did so within so many days of the introduction, as partners say.',
    'days',
    half('met', { first3: 3, first7: 7, first14: 14, first21: 21, first28: 28, first42: 42 }),
  ),
  'met-within-14-days': ever(
    'People whose pair had a meeting within 14 days of the introduction, as partners say, of people in pairs that old.',
    'share',
    share('soon', 'old'),
  ),
  'second-meeting': ever(
    'People whose pair has had two or more meetings, of those whose pair has had one.',
    'share',
    share('again', 'met'),
  ),
  'meetings-per-month': ever(
    'Meetings that took place, for each month of 30 days that a person has been in an open pair.',
    'per-month',
    mean('held', 'months'),
  ),
  'meetings-held': ever(
    'Meetings that a partner says took place, of meetings booked whose time has passed; each counted for each person in it.',
    'share',
    share('held', 'past'),
  ),
  active: now(
    'People whose pair met or answered a check-in in the last 30 days, of people in open pairs.',
    'share',
    share('lively', 'open'),
  ),
  'at-risk': now(
    'People whose pair was offered help at least once, of people in open pairs.',
    'share',
    share('risky', 'open'),
  ),
  stuck: now(
    'People whose pair was offered help twice or more, of people in open pairs.',
    'share',
    share('stuck', 'open'),
  ),
  'agreement-signed': ever(
    'People whose pair has an agreement that all have signed, of people paired.',
    'share',
    share('signed', 'paired'),
  ),
  'time-to-sign': ever(
    'Half of the people whose pair has signed had all signatures within so many days of the introduction.',
    'days',
    half('signed', { sign3: 3, sign7: 7, sign14: 14, sign28: 28 }),
  ),
  'goals-set': ever('People with a goal, of people paired.', 'share', share('aiming', 'paired')),
  'goals-reached': ever(
    'People who reached a goal, of people with one.',
    'share',
    share('arrived', 'aiming'),
  ),
  'check-in-response': ever('Check-ins answered, of check-ins sent.', 'share', share('answered', 'asked')),
  balance: ever(
    'Check-ins answering "balanced", of check-ins answered.',
    'share',
    share('balanced', 'answered'),
    'check-in-response',
  ),
  differing: ever(
    'Check-ins where the partners disagree about who gives more, of those that both answered.',
    'share',
    share('differing', 'compared'),
    'check-in-response',
  ),
  'pairs-differing': ever(
    'People whose pair disagreed at least once about who gives more, of those whose pair both answered a check-in.',
    'share',
    share('disagreeing', 'comparing'),
    'check-in-response',
  ),
  'survey-response': ever(
    'Closing surveys answered, of closing surveys sent.',
    'share',
    share('surveyAnswered', 'surveyed'),
  ),
  satisfaction: ever(
    'Mean answer in the closing survey, 1 to 5.',
    'mark',
    mean('satisfaction', 'surveyAnswered', { from: 1, to: 5 }),
    'survey-response',
  ),
  satisfied: ever(
    'People answering 4 or 5 in the closing survey, of those who answered it.',
    'share',
    share('satisfied', 'surveyAnswered'),
    'survey-response',
  ),
  recommendation: ever(
    'Share answering 9 or 10 minus share answering 0 to 6 in the closing survey, in points.',
    'points',
    { is: 'balance', plus: 'promoters', minus: 'detractors', whole: 'surveyAnswered' },
    'survey-response',
  ),
  'skill-growth': ever(
    "Mean of people's own rating of what they came to learn, at the end minus at the start, on a scale of four levels.",
    'levels',
    mean('growth', 'rated', { from: -3, to: 3 }),
    'survey-response',
  ),
  confirmed: ever(
    'People whose pair chose to go on after the trial, of people paired.',
    'share',
    share('confirmed', 'paired'),
  ),
  completion: ever(
    'People whose pair completed the term, of people paired.',
    'share',
    share('completed', 'paired'),
  ),
  'ended-early': ever(
    'People whose pair ended before the term, of people paired.',
    'share',
    share('ended', 'paired'),
  ),
  rematched: ever(
    'People who were paired anew after their pair ended, of people whose pair ended.',
    'share',
    share('rematched', 'ended'),
  ),
  'coordinators-minutes': ever(
    'Minutes that coordinators spent for each pair of two: from one thing they did for the round to the next, where no more than 15 lie between, and one for each beginning. Reading leaves no trace.',
    'minutes',
    mean('minutes', 'paired', { by: 0.5 }),
  ),
};

/** A figure as it is published. Nothing in it is known better than `low` and `high` say. */
export interface Figure {
  name: FigureName;
  /** Null: fewer people stand behind it than can be shown, or nobody yet. */
  value: number | null;
  low: number | null;
  high: number | null;
  count: number | null;
  of: number | null;
  /** `count` and `of` are each off by no more than this. */
  give: number;
  unit: Unit;
  when: 'now' | 'ever';
  target?: number;
  /**
   * Of the figures that have them: about how many there are for each reason, where at least a lot is. Null: not told,
   * as beside the other figures it would speak of a few people.
   */
  reasons?: { name: ReasonName; about: number }[] | null;
}

/** Whether a goal is reached, where that can be said in spite of the give. */
export function verdict({ low, high, target }: Figure): 'reached' | 'missed' | 'close' | null {
  if (target === undefined || low === null || high === null) return null;
  if (low >= target) return 'reached';
  return high < target ? 'missed' : 'close';
}
