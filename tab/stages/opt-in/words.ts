import type { WaitingReason } from '../../../shared/enrolment.ts';
import type { MyRound } from '../../../shared/opt-in/contract.ts';
import type { Instant } from '../../../shared/time.ts';

type Day = (at: Instant) => string;

interface Then {
  day: Day;
  now: Instant;
}

export const waitingWords: Record<WaitingReason, string> = {
  'odd-one-out': 'There was an odd number of people this time.',
  'nobody-allowed':
    'Nobody in this round fits the rules, for example a shared language and a shared working hour.',
  'nobody-left': 'Everyone who fits you was paired with somebody else.',
  'came-late': 'The pairs had just been made when you finished your answers.',
  'pair-ended': 'Your pair has ended.',
  paused: 'You were taking a break when the pairs were made.',
  unreachable: 'We could not reach you when the pairs were made.',
};

const until = (at: Instant | null, day: Day, words: (day: string) => string) => (at ? words(day(at)) : '');

const whenPaired = ({ state, optInEndsAt }: MyRound, day: Day) => {
  if (state !== 'announced')
    return 'The pairs of this round have been made; you take part in the next pairing.';
  return optInEndsAt
    ? `Pairs are made after ${day(optInEndsAt)}.`
    : 'Pairs are made when the time to join is over.';
};

const inTrial = ({ todo, trialEndsAt }: MyRound, { day, now }: Then): [title: string, lead: string] => {
  if (todo.includes('decide-trial'))
    return [
      'Your trial has come to its end',
      'Say whether you would like to go on. You do if each of you wants to.',
    ];
  if (trialEndsAt && trialEndsAt <= now)
    return [
      'Your trial has come to its end',
      'As soon as it is settled whether you go on together, Pairwise tells you in chat.',
    ];
  return [
    'You are in your trial',
    'Meet a few times and see whether it works for each of you. ' +
      until(trialEndsAt, day, (on) => `On ${on} each of you is asked alone whether to go on.`),
  ];
};

const running: Record<MyRound['standing'], (round: MyRound, then: Then) => [title: string, lead: string]> = {
  invited: ({ program, purpose }) => [`You are invited: ${program}`, purpose],
  declined: () => [
    'Not this time',
    'You said no to this round, and nobody will remind you. You can still change your mind.',
  ],
  left: () => ['You have left this round', 'Thank you for having been part of it. You are welcome back.'],
  paused: (round, { day }) => [
    'You are taking a break',
    round.pausedUntil
      ? `It ends on ${day(round.pausedUntil)}. Until then nothing is asked of you.`
      : 'Nothing is asked of you until you come back.',
  ],
  joined: (round, { day }) => [
    'You are in',
    `Next: five minutes on what you offer and what you would like to learn. ${whenPaired(round, day)}`,
  ],
  assessed: (round, { day }) => [
    'Your answers are in',
    `${whenPaired(round, day)} You hear from us as soon as there is someone for you.`,
  ],
  waiting: ({ waitingReason }) => [
    'You are waiting for a partner',
    `${waitingReason ? `${waitingWords[waitingReason]} ` : ''}${
      waitingReason === 'came-late' ? 'You take part in' : 'You are first in line for'
    } the next pairing.`,
  ],
  trial: inTrial,
  confirmed: (round, { day }) => [
    'You are going on together',
    until(round.termEndsAt, day, (on) => `Your time as a pair runs until ${on}.`),
  ],
  completed: () => [
    'You have completed this round',
    'Thank you for what you gave, and for what you took on.',
  ],
};

/** Nobody is paired any more in a round whose term has ended. */
const unpaired = new Set(['invited', 'joined', 'assessed', 'waiting']);

/** Where one person stands: a title, and what it means in a sentence or two. */
export function whereIStand(round: MyRound, then: Then): [title: string, lead: string] {
  if (round.state === 'cancelled')
    return [
      'This round was cancelled',
      'It had to end early. Meetings still to come were taken out of your calendar.',
    ];
  if (round.state === 'closed' && round.standing !== 'completed')
    return ['This round is over', 'You will hear from us when the next one begins.'];
  if (round.state === 'closing' && unpaired.has(round.standing))
    return [
      'This round is coming to its end',
      `No more pairs are made in it. ${round.standing === 'waiting' ? 'You are first in line when the next one begins.' : 'You will hear from us when the next one begins.'}`,
    ];
  return running[round.standing](round, then);
}
