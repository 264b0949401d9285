import type { HelpStep } from '../../check-in.ts';
import { CONTACT_DAYS, FIRST_MEETING_DAYS } from '../../check-ins/rules.ts';
import type { Person } from '../../person.ts';
import type { Audience } from '../../program.ts';
import { type Day, dayOf, daysBetween, type Instant, latest } from '../../time.ts';
import type { Attention } from './contract.ts';

/** Why someone is not addressed, in the order in which it is looked at: the first that holds is the one told. */
export const outsideReasons = [
  'account disabled',
  'service account',
  'guest',
  'excluded',
  'not in the groups',
  'other department',
  'other site',
  'other level',
  'too new',
  'no mailbox',
  'asked never to be contacted',
] as const;
export type OutsideReason = (typeof outsideReasons)[number];

export interface AudienceFacts {
  /** Everyone in the audience's groups; null: not read, so nobody counts as in them. */
  memberIds: ReadonlySet<string> | null;
  /** Everyone in the groups that are left out; null: not read, so where there are any, everyone is left out. */
  excludedMemberIds?: ReadonlySet<string> | null;
  now: Instant;
}

/** Null: the person is addressed. What cannot be known counts against it: nobody is written to on a guess. */
export function outsideBecause(
  person: Person,
  audience: Audience,
  { memberIds, excludedMemberIds = null, now }: AudienceFacts,
): OutsideReason | null {
  const outside: Record<OutsideReason, boolean> = {
    'account disabled': !person.enabled,
    guest: audience.membersOnly && person.guest,
    'service account': person.account === 'service',
    excluded:
      audience.excludedIds.includes(person.id) ||
      (!!audience.excludedGroupIds?.length && (excludedMemberIds?.has(person.id) ?? true)),
    'not in the groups': audience.groupIds.length > 0 && !memberIds?.has(person.id),
    'other department':
      audience.departments.length > 0 && !audience.departments.some(isCalled(person.department)),
    'other site': !!audience.sites?.length && !audience.sites.some(isCalled(person.site)),
    'other level': !isLevel(person.level, audience),
    'too new': isTooNew(person.hiredOn, audience.leastMonthsHere, now),
    'no mailbox': audience.mailboxOnly === true && (!person.mail || person.account !== 'licensed'),
    'asked never to be contacted': person.doNotContactAt !== null,
  };
  return outsideReasons.find((reason) => outside[reason]) ?? null;
}

const plain = (name: string): string => name.trim().toLowerCase();

const isCalled = (own: string | null) => (name: string) => own !== null && plain(own) === plain(name);

const isLevel = (level: number | null, { leastLevel, mostLevel }: Audience): boolean =>
  (leastLevel === undefined && mostLevel === undefined) ||
  (level !== null && level >= (leastLevel ?? 1) && level <= (mostLevel ?? 7));

function isTooNew(hiredOn: Day | null, leastMonths: number, now: Instant): boolean {
  if (leastMonths === 0) return false;
  return hiredOn === null || monthsLater(hiredOn, leastMonths) > dayOf(now);
}

/** The same day of a later month, or that month's last day where it is shorter. */
function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString());
}

/** What a coordinator may know of a pair when asking whether it needs a hand: facts, never answers. */
export interface PairSigns {
  publishedAt: Instant;
  /** The furthest step of help given to any of its members. */
  help: { step: HelpStep; givenAt: Instant } | null;
  lastHeldAt: Instant | null;
  lastAnsweredAt: Instant | null;
  /** A member is taking a break: then silence is no sign. */
  paused: boolean;
}

type Hand = Pick<Attention['pairs'][number], 'why' | 'since' | 'step'>;

/** Null: the pair does well as far as anyone may know. A tip alone is between the bot and the person. */
export function needsHand(signs: PairSigns, now: Instant): Hand | null {
  const { publishedAt, help, lastHeldAt, lastAnsweredAt, paused } = signs;
  if (help && help.step !== 'tip') return { why: 'help-given', since: help.givenAt, step: help.step };
  if (paused) return null;
  const isLong = (since: Instant) => daysBetween(since, now) >= CONTACT_DAYS;
  if (!lastHeldAt && daysBetween(publishedAt, now) >= FIRST_MEETING_DAYS)
    return { why: 'not-met', since: publishedAt, step: null };
  const lastSign = latest(publishedAt, ...[lastHeldAt, lastAnsweredAt].filter((at) => at !== null));
  return isLong(lastSign) ? { why: 'silent', since: lastSign, step: null } : null;
}
