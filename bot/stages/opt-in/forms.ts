import { LONGEST_FAREWELL, type MyRound } from '../../../shared/opt-in/contract.ts';
import { LONGEST_PAUSE_DAYS } from '../../../shared/opt-in/rules.ts';
import type { Person } from '../../../shared/person.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import { localTime } from '../../../shared/zones.ts';
import {
  type Action,
  type Card,
  card,
  choose,
  dateField,
  type Element,
  heading,
  press,
  text,
  unfold,
  write,
} from '../../card.ts';
import type { Reader } from '../../texts.ts';
import { type Words, words } from './words.ts';

/** Of several programs one says which; a field's id may stand once in a card, so they share their fields. */
const whichField = (say: Words, rounds: readonly MyRound[]): Element[] =>
  rounds.length < 2
    ? []
    : [
        choose({
          id: 'roundId',
          label: say('which.label'),
          choices: rounds.map(({ roundId, program }) => ({ title: program, value: roundId })),
          value: rounds[0]?.roundId ?? '',
        }),
      ];

const about = ([first, ...others]: readonly MyRound[]): { roundId?: string } =>
  first && others.length === 0 ? { roundId: first.roundId } : {};

/** Days as they begin where the reader works, which is how a break is counted. */
const dayField = (say: Words, { hours }: Reader, pausedUntil: Instant | null | undefined, now: Instant) => {
  const day = (at: Instant) => localTime(at, hours?.timeZone ?? 'UTC').day;
  return dateField({
    id: 'until',
    label: say('pause.label'),
    value: day(pausedUntil ?? daysLater(now, 14)),
    min: day(daysLater(now, 1)),
    max: day(daysLater(now, LONGEST_PAUSE_DAYS - 1)),
    required: say('pause.ask'),
  });
};

const pausing = (say: Words, rounds: readonly MyRound[]): Action =>
  press(say('button.pause'), 'opt-in.pause', about(rounds));

const leaving = (say: Words, rounds: readonly MyRound[]): Action =>
  press(say('button.leave'), 'opt-in.leave', about(rounds));

const wordFields = (say: Words, rounds: readonly MyRound[]): Element[] => [
  write({ id: 'why', label: say('leave.label'), lines: true }),
  ...(rounds.some(({ pairId }) => pairId)
    ? [write({ id: 'farewell', label: say('leave.farewell'), lines: true, most: LONGEST_FAREWELL })]
    : []),
];

const pauseForm = (
  say: Words,
  reader: Reader,
  rounds: readonly MyRound[],
  now: Instant,
  said: Element[] = [],
): Action =>
  unfold(
    say(rounds[0]?.standing === 'paused' ? 'button.other-day' : 'button.pause'),
    [...said, dayField(say, reader, rounds[0]?.pausedUntil, now)],
    [pausing(say, rounds)],
  );

const asked = (say: Words, rounds: readonly MyRound[]): Element[] =>
  rounds.length === 1 ? rounds.map(({ program }) => text(say('leave.title', { program }))) : [];

const leaveForm = (say: Words, rounds: readonly MyRound[]): Action =>
  unfold(
    say('button.leave'),
    [...asked(say, rounds), text(say('leave.body')), ...wordFields(say, rounds)],
    [leaving(say, rounds)],
  );

/** `several`: the reader is in others too, so that it says which it is about. */
export const pauseAction = (
  say: Words,
  reader: Reader,
  round: MyRound,
  now: Instant,
  several = false,
): Action => {
  const said = several ? [text(say('pause.body', { program: round.program }))] : [];
  return pauseForm(say, reader, [round], now, said);
};

export const leaveAction = (say: Words, round: MyRound): Action => leaveForm(say, [round]);

/** For who types "pause": what a break is, and until when, so that it is one answer away. */
export function pauseCard(reader: Person, rounds: readonly MyRound[], now: Instant): Card {
  const say = words(reader);
  const [first, ...others] = rounds;
  if (!first) return nothingCard(reader);
  const what = others.length ? say('pause.body.which') : say('pause.body', { program: first.program });
  return card(
    what,
    [
      heading(say('pause.title')),
      text(what),
      ...whichField(say, rounds),
      dayField(say, reader, first.pausedUntil, now),
    ],
    [pausing(say, rounds)],
  );
}

/** For who types "leave". */
export function leaveCard(reader: Person, rounds: readonly MyRound[]): Card {
  const say = words(reader);
  const [first, ...others] = rounds;
  if (!first) return nothingCard(reader);
  const question = others.length ? say('leave.title.which') : say('leave.title', { program: first.program });
  return card(
    question,
    [
      heading(say('leave.heading')),
      text(question),
      ...whichField(say, rounds),
      text(say('leave.body')),
      ...wordFields(say, rounds),
    ],
    [leaving(say, rounds), neverAction(say)],
  );
}

const neverAction = (say: Words): Action =>
  unfold(
    say('button.never'),
    [text(say('never.body'))],
    [press(say('button.never'), 'opt-in.never', { sure: 'yes' })],
  );

/** For who types "stop": everything that stops something, the mildest first. */
export function stopCard(reader: Person, rounds: readonly MyRound[], now: Instant): Card {
  const say = words(reader);
  const inside = rounds.length ? [pauseForm(say, reader, rounds, now), leaveForm(say, rounds)] : [];
  return card(
    say('stop.body'),
    [heading(say('stop.title')), text(say('stop.body')), ...whichField(say, rounds)],
    [...inside, neverAction(say)],
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
