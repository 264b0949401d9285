import type { MyRound, Todo } from '../../../shared/opt-in/contract.ts';
import { mayJoin } from '../../../shared/opt-in/rules.ts';
import type { Person } from '../../../shared/person.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import type { Instant } from '../../../shared/time.ts';
import {
  type Action,
  apart,
  type Card,
  card,
  heading,
  inWindow,
  MOST_ACTIONS,
  press,
  text,
} from '../../card.ts';
import { declineAction } from '../../cards/decline.ts';
import { type Reader, worded } from '../../texts.ts';
import { leaveAction, pauseAction } from './forms.ts';
import { type Words, words } from './words.ts';

/** Once the term is over nobody new comes in. */
const isPast = ({ state, standing }: MyRound): boolean =>
  state === 'closed' || (state === 'closing' && mayJoin(standing));

/** What is over interests only who completed it, until something new begins. */
function toShow(rounds: readonly MyRound[]): MyRound[] {
  const open = rounds.filter((round) => !isPast(round));
  if (open.length > 0) return open;
  const completed = rounds.find(({ standing }) => standing === 'completed');
  return completed ? [completed] : [];
}

/** Left out where there is no room, the first first. */
const DISPENSABLE = ['assessment.open', 'guidance.agreement', 'guidance.pair'];

const fewer = (steps: readonly Action[]): Action[] =>
  DISPENSABLE.reduce(
    (left, verb) => (left.length > MOST_ACTIONS ? left.filter((step) => step.verb !== verb) : left),
    [...steps],
  );

/** Where the person stands in each round, with the next useful steps: of an open invitation, and of what they are in. */
export function standingCard(reader: Person, rounds: readonly MyRound[], now: Instant): Card {
  const say = words(reader);
  if (reader.doNotContactAt) return silentCard(say, reader.doNotContactAt, rounds);
  const shown = toShow(rounds);
  const lines = shown.map((round) => sentence(say, round, now));
  if (lines.length === 0)
    return card(say('standing.none'), [heading(say('standing.title')), text(say('standing.none'))]);
  const open = shown.find(({ standing }) => mayJoin(standing));
  const inside = shown.filter(({ standing }) => !mayJoin(standing));
  const mine = mostUrgent(inside);
  const steps = [open, mine].flatMap((round) =>
    round ? actions(reader, round, now, inside.length > 1) : [],
  );
  const paused =
    mine?.standing === 'paused' ? undefined : inside.find(({ standing }) => standing === 'paused');
  const back = paused ? [press(say('button.resume'), 'opt-in.resume', { roundId: paused.roundId })] : [];
  return card(
    lines[0] ?? '',
    [heading(say('standing.title')), ...lines.map((line, index) => (index ? apart(text(line)) : text(line)))],
    fewer([...steps, ...back]),
  );
}

function silentCard(say: Words, since: Instant, rounds: readonly MyRound[]): Card {
  const body = say('silent.body', { since: new Date(since) });
  const open = rounds.find((round) => mayJoin(round.standing) && !isPast(round));
  return card(
    body,
    [heading(say('silent.title')), text(body)],
    [
      press(say('button.contact-again'), 'opt-in.contact-again', { sure: 'yes' }),
      ...(open ? [press(say('button.join'), 'opt-in.join', { roundId: open.roundId })] : []),
    ],
  );
}

function sentence(say: Words, round: MyRound, now: Instant): string {
  const isOver = round.standing === 'trial' && (round.trialEndsAt ?? now) < now;
  return say(isOver ? 'standing.trial-over' : `standing.${round.standing}`, {
    program: round.program,
    until: new Date(round.pausedUntil ?? round.trialEndsAt ?? 0),
    reason: round.waitingReason ? say(`waiting.${round.waitingReason}`) : '',
  });
}

/** Where in chat that is done which waits on a person; what has no place here is in a message of its own. */
const placeOf = {
  'decide-trial': 'trial.open',
  evaluate: 'evaluation.open',
  sign: 'guidance.agreement',
  'check-in': 'check-ins.open',
} as const;

const hasPlace = (todo: Todo): todo is keyof typeof placeOf => todo in placeOf;

/** The round in which the most urgent of what waits does; where nothing waits, the newest. */
function mostUrgent(rounds: readonly MyRound[]): MyRound | undefined {
  for (const urgent of Object.keys(placeOf) as Todo[]) {
    const found = rounds.find(({ todo }) => todo.includes(urgent));
    if (found) return found;
  }
  return rounds[0];
}

/** The most urgent of what waits. */
function waitingAction(say: Words, { roundId, todo }: MyRound): Action[] {
  const first = todo.find(hasPlace);
  return first ? [press(say(`todo.${first}`), placeOf[first], { roundId })] : [];
}

/** `several`: the reader is in others too, so that a step says which it is about. */
function actions(reader: Reader, round: MyRound, now: Instant, several: boolean): Action[] {
  const { roundId, standing } = round;
  const say = words(reader);
  const pausing = pauseAction(say, reader, round, now, several);
  const leaving = leaveAction(say, round);
  const joining = press(say('button.join'), 'opt-in.join', { roundId });
  if (standing === 'invited') return [joining, declineAction(reader, roundId)];
  if (mayJoin(standing)) return [joining];
  if (standing === 'joined')
    return [press(say('button.assess'), 'assessment.open', { roundId }), pausing, leaving];
  if (standing === 'paused')
    return [press(say('button.resume'), 'opt-in.resume', { roundId }), pausing, leaving];
  const pair = press(say('button.pair'), 'guidance.pair', { roundId });
  const waiting = waitingAction(say, round);
  if (standing === 'completed') return [...waiting, pair];
  const changing = press(say('button.change'), 'assessment.open', { roundId });
  if (standing === 'assessed' || standing === 'waiting') return [...waiting, changing, pausing, leaving];
  return [...waiting, pair, changing, pausing, leaving];
}

/** What a program's own words may change of the welcome. */
export function joinedCard(anyone: Reader, roundId: string, settings: ProgramSettings): Card {
  const say = words(worded(anyone, settings));
  const body = say('joined.body', { program: settings.name, weeks: settings.trialWeeks });
  return card(
    body,
    [heading(say('joined.title')), text(body)],
    [
      press(say('button.assess'), 'assessment.open', { roundId }),
      inWindow(say('button.assess-window'), 'assessment.open', { roundId }),
    ],
  );
}

export function declinedCard(reader: Person, roundId: string, next: string): Card {
  const say = words(reader);
  const body = say(
    next === 'never' ? 'declined.never' : next === 'ask-me' ? 'declined.ask-me' : 'declined.body',
  );
  return card(
    body,
    [heading(say('declined.title')), text(body)],
    [press(say('button.join'), 'opt-in.join', { roundId })],
  );
}

export function neverCard(reader: Person): Card {
  const say = words(reader);
  const body = say('declined.never');
  return card(
    body,
    [heading(say('declined.title')), text(body)],
    [press(say('button.contact-again'), 'opt-in.contact-again', { sure: 'yes' })],
  );
}

export function pausedCard(reader: Person, round: MyRound, now: Instant): Card {
  const say = words(reader);
  const body = say('paused.body', { program: round.program, until: new Date(round.pausedUntil ?? 0) });
  return card(
    body,
    [heading(say('paused.title')), text(body)],
    [
      press(say('button.resume'), 'opt-in.resume', { roundId: round.roundId }),
      pauseAction(say, reader, { ...round, standing: 'paused' }, now),
    ],
  );
}

export function resumedCard(reader: Person, program: string): Card {
  const say = words(reader);
  const body = say('resumed.body', { program });
  return card(
    body,
    [heading(say('resumed.title')), text(body)],
    [press(say('standing.title'), 'opt-in.rounds')],
  );
}

export function leftCard(reader: Person, roundId: string, program: string): Card {
  const say = words(reader);
  const body = say('left.body', { program });
  return card(
    body,
    [heading(say('left.title')), text(body)],
    [press(say('button.join'), 'opt-in.join', { roundId })],
  );
}
