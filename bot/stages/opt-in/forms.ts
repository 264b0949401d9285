import type { MyRound } from '../../../shared/opt-in/contract.ts';
import { LONGEST_PAUSE_DAYS } from '../../../shared/opt-in/rules.ts';
import type { Person } from '../../../shared/person.ts';
import { dayOf, daysLater, type Instant } from '../../../shared/time.ts';
import {
  type Action,
  type Card,
  card,
  dateField,
  type Element,
  heading,
  press,
  text,
  unfold,
  write,
} from '../../card.ts';
import { type Words, words } from './words.ts';

const pauseFields = (say: Words, { pausedUntil }: MyRound, now: Instant): Element[] => [
  dateField({
    id: 'until',
    label: say('pause.label'),
    value: dayOf(pausedUntil ?? daysLater(now, 14)),
    min: dayOf(daysLater(now, 1)),
    max: dayOf(daysLater(now, LONGEST_PAUSE_DAYS - 1)),
    required: say('pause.ask'),
  }),
];

const pausing = (say: Words, { roundId }: MyRound): Action =>
  press(say('button.pause'), 'opt-in.pause', { roundId });

export const pauseAction = (say: Words, round: MyRound, now: Instant): Action =>
  unfold(
    say(round.standing === 'paused' ? 'button.other-day' : 'button.pause'),
    pauseFields(say, round, now),
    [pausing(say, round)],
  );

const leaveFields = (say: Words, { program, pairId }: MyRound): Element[] => [
  text(say('leave.title', { program })),
  text(say('leave.body')),
  write({ id: 'why', label: say('leave.label'), lines: true, most: 2000 }),
  ...(pairId ? [write({ id: 'farewell', label: say('leave.farewell'), lines: true, most: 500 })] : []),
];

const leaving = (say: Words, { roundId }: MyRound): Action =>
  press(say('button.leave'), 'opt-in.leave', { roundId });

export const leaveAction = (say: Words, round: MyRound): Action =>
  unfold(say('button.leave'), leaveFields(say, round), [leaving(say, round)]);

/** For who types "pause": of each program they are in, so that a break is one answer away. */
export function pauseCard(reader: Person, rounds: readonly MyRound[], now: Instant): Card {
  const say = words(reader);
  const [first, ...others] = rounds;
  if (!first) return nothingCard(reader);
  const where = say('pause.body', { program: first.program });
  return card(
    where,
    [heading(say('pause.title')), text(where), ...pauseFields(say, first, now)],
    [
      pausing(say, first),
      ...others.slice(0, 4).map((round) => elsewhere(say, round, pauseAction(say, round, now))),
    ],
  );
}

/** For who types "leave". */
export function leaveCard(reader: Person, rounds: readonly MyRound[]): Card {
  const say = words(reader);
  const [first, ...others] = rounds;
  if (!first) return nothingCard(reader);
  return card(
    say('leave.title', { program: first.program }),
    [heading(say('button.leave')), ...leaveFields(say, first)],
    [
      leaving(say, first),
      ...others.slice(0, 3).map((round) => elsewhere(say, round, leaveAction(say, round))),
      neverAction(say),
    ],
  );
}

const elsewhere = (say: Words, { program }: MyRound, action: Action): Action => ({
  ...action,
  title: say('button.in', { what: action.title, program }),
});

const neverAction = (say: Words): Action =>
  unfold(
    say('button.never'),
    [text(say('never.body'))],
    [press(say('button.never'), 'opt-in.never', { sure: 'yes' })],
  );

/** For who types "stop": everything that stops something, the mildest first. */
export function stopCard(reader: Person, rounds: readonly MyRound[], now: Instant): Card {
  const say = words(reader);
  const [first] = rounds;
  return card(
    say('stop.body'),
    [heading(say('stop.title')), text(say('stop.body'))],
    [...(first ? [pauseAction(say, first, now), leaveAction(say, first)] : []), neverAction(say)],
  );
}

function nothingCard(reader: Person): Card {
  const say = words(reader);
  return card(
    say('nothing.body'),
    [heading(say('standing.title')), text(say('nothing.body'))],
    [press(say('standing.title'), 'opt-in.rounds')],
  );
}
