import type { WaitingReason } from '../../../shared/enrolment.ts';
import type { MyRound } from '../../../shared/opt-in/contract.ts';
import type { Instant } from '../../../shared/time.ts';

type Day = (at: Instant) => string;

export const waitingWords: Record<WaitingReason, string> = {
  'odd-one-out': 'An odd number of people joined, and a group of three was not possible this time.',
  'nobody-allowed':
    'Everyone who could give what you look for is someone we must not pair you with, such as a colleague in your reporting line.',
  'nobody-left': 'Those who would have suited you found a partner in whom the fit was closer still.',
  paused: 'You were taking a break when the pairs were made.',
  unreachable: 'Our messages could not reach you when the pairs were made.',
};

const until = (at: Instant | null, day: Day, words: (day: string) => string) => (at ? words(day(at)) : '');

const running: Record<MyRound['standing'], (round: MyRound, day: Day) => [title: string, lead: string]> = {
  invited: ({ program, purpose }) => [`You are invited: ${program}`, purpose],
  declined: () => ['Not this time', 'You said no to this round, and nobody will remind you.'],
  left: () => [
    'You have left this round',
    'Nothing more will be sent to you about it. What you wrote stays yours.',
  ],
  paused: (round, day) => [
    'You are taking a break',
    `${until(round.pausedUntil, day, (on) => `It ends on ${on}. `)}Until then nothing is asked of you.`,
  ],
  joined: (round, day) => [
    'You are in',
    'Say what you can offer and what you would like to learn. ' +
      until(round.optInEndsAt, day, (on) => `Pairs are made after ${on}.`),
  ],
  assessed: (round, day) => [
    'Your answers are in',
    until(round.optInEndsAt, day, (on) => `Joining ends on ${on}. `) +
      'You hear from us as soon as the pairs are made.',
  ],
  waiting: (round) => [
    'You are waiting for a partner',
    (round.waitingReason ? `${waitingWords[round.waitingReason]} ` : '') +
      'You come first when someone suitable is free.',
  ],
  trial: (round, day) => [
    'You are in your trial',
    'Meet a few times and see whether it works for you both. ' +
      until(round.trialEndsAt, day, (on) => `On ${on} each of you is asked alone whether to go on.`),
  ],
  confirmed: (round, day) => [
    'You are going on together',
    until(round.termEndsAt, day, (on) => `Your time as a pair runs until ${on}.`),
  ],
  completed: () => [
    'You have completed this round',
    'Thank you for what you gave, and for what you took on.',
  ],
};

/** Where one person stands: a title, and what it means in a sentence or two. */
export function whereIStand(round: MyRound, day: Day): [title: string, lead: string] {
  if (round.state === 'cancelled')
    return [
      'This round was cancelled',
      'It had to end early. Meetings still to come were taken out of your calendar.',
    ];
  if (round.state === 'closed' && round.standing !== 'completed')
    return ['This round is over', 'You will hear from us when the next one begins.'];
  return running[round.standing](round, day);
}
