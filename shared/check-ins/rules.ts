import { type CheckIn, type HelpStep, helpSteps } from '../check-in.ts';
import type { Meeting } from '../meeting.ts';
import { daysLater, type Instant, later, latest, millis, WEEK } from '../time.ts';

/** A pair's rhythm of check-ins: from its publication, every so many weeks, while the term lasts. */
export interface Rhythm {
  publishedAt: Instant;
  everyWeeks: number;
  termEndsAt: Instant;
}

/** When the given check-in of the rhythm falls due. */
export const fallsDue = ({ publishedAt, everyWeeks }: Rhythm, number: number): Instant =>
  later(publishedAt, number * everyWeeks * WEEK);

/** The number of the newest check-in that is due: after a long standstill one is asked, not five. 0: none. */
export function newestDue({ publishedAt, everyWeeks, termEndsAt }: Rhythm, now: Instant): number {
  if (now >= termEndsAt || now < publishedAt) return 0;
  return Math.floor((millis(now) - millis(publishedAt)) / (everyWeeks * WEEK));
}

/** When the next one is asked; null when the term ends before. */
export function nextDue(rhythm: Rhythm, now: Instant): Instant | null {
  const next = fallsDue(rhythm, newestDue(rhythm, now) + 1);
  return now < rhythm.termEndsAt && next < rhythm.termEndsAt ? next : null;
}

export type Said = Pick<CheckIn, 'met' | 'going' | 'balance'>;

/** An answer that asks for a hand: it goes badly, one side carries it, or they do not meet. */
export const isPoor = ({ met, going, balance }: Said): boolean =>
  met === 'no' || (going !== null && going <= 2) || (balance !== null && Math.abs(balance) === 2);

/**
 * The step of help that a check-in's answer calls for; null: none, or all were given. Each is given once. Answering
 * the same check-in again does not climb: what was given since it was asked stays its step.
 */
export function helpFor(
  said: Said,
  askedAt: Instant,
  given: readonly { step: HelpStep; givenAt: Instant }[],
): HelpStep | null {
  if (!isPoor(said)) return null;
  const already = given.find(({ givenAt }) => givenAt >= askedAt);
  return already?.step ?? helpSteps.find((step) => !given.some((help) => help.step === step)) ?? null;
}

export const watches = ['first-meeting', 'second-meeting', 'contact'] as const;
export type Watch = (typeof watches)[number];

export const FIRST_MEETING_DAYS = 14;
export const SECOND_MEETING_DAYS = 30;
export const CONTACT_DAYS = 21;
export const NUDGE_APART_DAYS = 7;

/** What is known of a pair's contact. Only meetings that a partner said took place count. */
export interface Contact {
  publishedAt: Instant;
  held: number;
  firstHeldAt: Instant | null;
  lastHeldAt: Instant | null;
  /** Of any of them, the last check-in that was answered. */
  lastAnsweredAt: Instant | null;
}

export function contactOf(
  publishedAt: Instant,
  meetings: readonly Pick<Meeting, 'startsAt' | 'heldAt'>[],
  checkIns: readonly Pick<CheckIn, 'answeredAt'>[],
): Contact {
  const held = meetings.flatMap(({ startsAt, heldAt }) => (heldAt ? [startsAt ?? heldAt] : [])).sort();
  const answered = checkIns.flatMap(({ answeredAt }) => (answeredAt ? [answeredAt] : [])).sort();
  return {
    publishedAt,
    held: held.length,
    firstHeldAt: held[0] ?? null,
    lastHeldAt: held.at(-1) ?? null,
    lastAnsweredAt: answered.at(-1) ?? null,
  };
}

/** The watches that a pair's silence has set off, in the order of their telling. */
export function watchesFired(contact: Contact, now: Instant): Watch[] {
  const { publishedAt, held, firstHeldAt, lastHeldAt, lastAnsweredAt } = contact;
  const past = (from: Instant, days: number) => now >= daysLater(from, days);
  const lastContact = latest(publishedAt, lastHeldAt ?? publishedAt, lastAnsweredAt ?? publishedAt);
  const fired: Record<Watch, boolean> = {
    'first-meeting': held === 0 && past(publishedAt, FIRST_MEETING_DAYS),
    'second-meeting': held === 1 && past(firstHeldAt ?? publishedAt, SECOND_MEETING_DAYS),
    contact: past(lastContact, CONTACT_DAYS),
  };
  return watches.filter((watch) => fired[watch]);
}

/** The watch to tell a person about now: each once for a pair, and never two nudges of any pair within a week. */
export function nudgeDue(
  pairId: string,
  fired: readonly Watch[],
  nudged: readonly { pairId: string; watch: string; at: Instant }[],
  now: Instant,
): Watch | null {
  if (nudged.some(({ at }) => now < daysLater(at, NUDGE_APART_DAYS))) return null;
  return (
    fired.find((watch) => !nudged.some((nudge) => nudge.pairId === pairId && nudge.watch === watch)) ?? null
  );
}
