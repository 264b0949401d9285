import type { HelpStep } from '../../check-in.ts';
import { CONTACT_DAYS, FIRST_MEETING_DAYS } from '../../check-ins/rules.ts';
import type { Person } from '../../person.ts';
import type { Audience } from '../../program.ts';
import { type Day, dayOf, daysBetween, daysLater, type Instant, latest } from '../../time.ts';
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

/** What decides whether somebody is addressed. */
export type Addressee = Pick<
  Person,
  | 'id'
  | 'mail'
  | 'department'
  | 'level'
  | 'site'
  | 'hiredOn'
  | 'enabled'
  | 'guest'
  | 'account'
  | 'doNotContactAt'
>;

/** What this audience asks of people: with no more known of somebody it can be told whether they are addressed. */
export function askedBy(audience: Audience): (keyof Addressee)[] {
  const asked: Record<keyof Addressee, boolean> = {
    id: true,
    enabled: true,
    account: true,
    doNotContactAt: true,
    guest: audience.membersOnly,
    mail: audience.mailboxOnly === true,
    department: audience.departments.length > 0,
    site: !!audience.sites?.length,
    level: audience.leastLevel !== undefined || audience.mostLevel !== undefined,
    hiredOn: audience.leastMonthsHere > 0,
  };
  return (Object.keys(asked) as (keyof Addressee)[]).filter((name) => asked[name]);
}

/** Null: the person is addressed. What cannot be known counts against it: nobody is written to on a guess. */
export function outsideBecause(
  person: Addressee,
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

/** So many months are over on the same day of the later month, or on that month's last day where it is shorter. */
function isTooNew(hiredOn: Day | null, leastMonths: number, now: Instant): boolean {
  if (leastMonths === 0) return false;
  if (hiredOn === null) return true;
  const today = dayOf(now);
  const left = monthOf(hiredOn) + leastMonths - monthOf(today);
  return left > 0 || (left === 0 && dateOf(hiredOn) > dateOf(today) && !endsMonth(today));
}

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));
const endsMonth = (day: Day): boolean => monthOf(dayOf(daysLater(`${day}T00:00:00.000Z`, 1))) > monthOf(day);

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
