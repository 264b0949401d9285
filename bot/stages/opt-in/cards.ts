import type { MyRound } from '../../../shared/opt-in/contract.ts';
import { mayJoin } from '../../../shared/opt-in/rules.ts';
import type { Person } from '../../../shared/person.ts';
import { dayOf, daysLater, type Instant } from '../../../shared/time.ts';
import {
  type Action,
  apart,
  type Card,
  card,
  dateField,
  heading,
  press,
  text,
  unfold,
  write,
} from '../../card.ts';
import { declineAction } from '../../cards/decline.ts';
import { type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;
type Words = Say<Key>;

export const words = (reader: Pick<Person, 'language' | 'hours'>): Words => speak<Key>(texts, reader);

/** What is over interests only who completed it, until something new begins. */
function toShow(rounds: readonly MyRound[]): MyRound[] {
  const open = rounds.filter(({ state }) => state !== 'closed');
  if (open.length > 0) return open;
  const completed = rounds.find(({ standing }) => standing === 'completed');
  return completed ? [completed] : [];
}

/** Where the person stands in each round, with the next useful steps: of an open invitation, and of what they are in. */
export function standingCard(reader: Person, rounds: readonly MyRound[], now: Instant): Card {
  const say = words(reader);
  const shown = toShow(rounds);
  const lines = shown.map((round) => sentence(say, round));
  if (lines.length === 0)
    return card(say('standing.none'), [heading(say('standing.title')), text(say('standing.none'))]);
  const open = shown.find(({ standing }) => mayJoin(standing));
  const mine = shown.find(({ standing }) => !mayJoin(standing));
  const steps = [open, mine].flatMap((round) => (round ? actions(reader, round, now) : []));
  return card(
    lines[0] ?? '',
    [heading(say('standing.title')), ...lines.map((line, index) => (index ? apart(text(line)) : text(line)))],
    steps,
  );
}

function sentence(say: Words, round: MyRound): string {
  return say(`standing.${round.standing}`, {
    program: round.program,
    until: new Date(round.pausedUntil ?? round.trialEndsAt ?? 0),
    reason: round.waitingReason ? say(`waiting.${round.waitingReason}`) : '',
  });
}

function actions(reader: Pick<Person, 'language' | 'hours'>, round: MyRound, now: Instant): Action[] {
  const { roundId, standing } = round;
  const say = words(reader);
  const pausing = pauseAction(say, roundId, now);
  const leaving = leaveAction(say, round);
  const joining = press(say('button.join'), 'opt-in.join', { roundId });
  if (standing === 'invited') return [joining, declineAction(reader, roundId)];
  if (mayJoin(standing)) return [joining];
  if (standing === 'joined')
    return [press(say('button.assess'), 'assessment.open', { roundId }), pausing, leaving];
  if (standing === 'paused') return [press(say('button.resume'), 'opt-in.resume', { roundId }), leaving];
  if (standing === 'assessed' || standing === 'waiting')
    return [press(say('button.change'), 'assessment.open', { roundId }), pausing, leaving];
  if (standing === 'completed') return [press(say('button.pair'), 'guidance.pair', { roundId })];
  return [press(say('button.pair'), 'guidance.pair', { roundId }), pausing, leaving];
}

const pauseAction = (say: Words, roundId: string, now: Instant): Action =>
  unfold(
    say('button.pause'),
    [
      dateField({
        id: 'until',
        label: say('pause.label'),
        value: dayOf(daysLater(now, 14)),
        min: dayOf(daysLater(now, 1)),
        required: say('pause.ask'),
      }),
    ],
    [press(say('button.pause'), 'opt-in.pause', { roundId })],
  );

const leaveAction = (say: Words, { roundId, program }: MyRound): Action =>
  unfold(
    say('button.leave'),
    [
      text(say('leave.title', { program })),
      text(say('leave.body')),
      write({ id: 'why', label: say('leave.label'), lines: true, most: 2000 }),
    ],
    [press(say('button.leave'), 'opt-in.leave', { roundId })],
  );

export function joinedCard(reader: Person, roundId: string, program: string, weeks: number): Card {
  const say = words(reader);
  const body = say('joined.body', { program, weeks });
  return card(
    body,
    [heading(say('joined.title')), text(body)],
    [press(say('button.assess'), 'assessment.open', { roundId })],
  );
}

export function declinedCard(reader: Person, roundId: string, never: boolean): Card {
  const say = words(reader);
  const body = say(never ? 'declined.never' : 'declined.body');
  return card(
    body,
    [heading(say('declined.title')), text(body)],
    [press(say('button.join'), 'opt-in.join', { roundId })],
  );
}

export function pausedCard(reader: Person, { roundId, program, pausedUntil }: MyRound): Card {
  const say = words(reader);
  const body = say('paused.body', { program, until: new Date(pausedUntil ?? 0) });
  return card(
    body,
    [heading(say('paused.title')), text(body)],
    [press(say('button.resume'), 'opt-in.resume', { roundId })],
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
