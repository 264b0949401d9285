import type { Standing } from '../enrolment.ts';
import { daysLater, type Instant } from '../time.ts';
import type { Todo } from './contract.ts';

/** What may wait on a person; each fact is one the store can be asked for. */
export interface Open {
  standing: Standing;
  /** The term has ended: nobody is paired in this round any more. */
  termOver: boolean;
  signed: boolean | null;
  meetingUnreported: boolean;
  checkInOpen: boolean;
  trialUndecided: boolean;
  surveyOpen: boolean;
}

/** Nothing is asked of who takes a break, said no or has left. */
const atRest: readonly Standing[] = ['paused', 'declined', 'left'];

/** What a person is asked to do, most urgent first. */
export function todo(open: Open): Todo[] {
  if (open.standing === 'invited') return open.termOver ? [] : ['answer-invitation'];
  if (open.standing === 'joined') return open.termOver ? [] : ['assess'];
  if (atRest.includes(open.standing)) return [];
  const waiting: [boolean, Todo][] = [
    [open.trialUndecided, 'decide-trial'],
    [open.surveyOpen, 'evaluate'],
    [open.signed === false, 'sign'],
    [open.meetingUnreported, 'report-meeting'],
    [open.checkInOpen, 'check-in'],
  ];
  return waiting.flatMap(([holds, name]) => (holds ? [name] : []));
}

export const LONGEST_PAUSE_DAYS = 365;

/** A pause ends on a day that is still to come, within a year. */
export const mayPauseUntil = (until: Instant, now: Instant): boolean =>
  until > now && until <= daysLater(now, LONGEST_PAUSE_DAYS);

/** Joining is open until the pairs are made; later one waits for the next run. */
export const mayJoin = (standing: Standing): boolean =>
  standing === 'invited' || standing === 'declined' || standing === 'left';
