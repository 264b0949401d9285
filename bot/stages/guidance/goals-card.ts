import { LONGEST_STEPS, type MyGoal, type MyPair } from '../../../shared/guidance/contract.ts';
import {
  type Action,
  apart,
  bullets,
  type Card,
  type Choice,
  card,
  choose,
  type Element,
  heading,
  lead,
  press,
  quiet,
  strong,
  text,
  toggle,
  unfold,
  write,
} from '../../card.ts';
import type { Reader } from '../../texts.ts';
import { names, type Words, words } from './words.ts';

/** So many goals fit a card of Teams' size, with all their steps. */
const MOST_GOALS = 8;

/** What is said above the goals, after something was ticked off, or nothing was. */
export type News = 'goals.well-done' | 'goals.done.ask';

export function goalsCard(reader: Reader, mine: MyPair, news: News | null = null): Card {
  const say = words(reader);
  const partner = names(reader, mine);
  const shown = mine.goals.slice(-MOST_GOALS);
  const done = choicesOf(say, shown);
  const ticks = done.length
    ? [
        apart({
          // Not required: it would have to be filled in before a new goal is kept, too.
          ...choose({ id: 'done', label: say('goals.done.label'), choices: done }),
          isMultiSelect: true,
        }),
      ]
    : [];
  const { pairId, roundId } = mine;
  return card(
    say('goals.title'),
    [
      heading(say('goals.title')),
      text(news ? say(news) : say('goals.body', { partner })),
      ...(shown.length ? shown.flatMap((goal) => told(say, goal, partner)) : [quiet(say('goals.none'))]),
      ...ticks,
    ],
    [
      ...(done.length ? [press(say('button.tick'), 'guidance.tick', { pairId })] : []),
      newGoal(say, mine, partner),
      ...change(say, shown, partner),
      lead(say('button.pair'), 'guidance.pair', { roundId }),
    ],
  );
}

function told(say: Words, goal: MyGoal, partner: string): Element[] {
  const whose = goal.mine
    ? say(goal.sharedAt ? 'goals.shared' : 'goals.mine', { partner })
    : say('goals.theirs', { partner });
  const reached = goal.reachedAt ? [say('goals.reached', { at: new Date(goal.reachedAt) })] : [];
  return [
    apart(strong(goal.text)),
    quiet([whose, ...reached].join(' · ')),
    ...bullets(goal.steps.map((step) => (step.doneAt ? `✓ ${step.text}` : step.text))),
  ];
}

/** What its owner may tick off: open steps, and open goals themselves. */
const choicesOf = (say: Words, goals: readonly MyGoal[]): Choice[] =>
  goals
    .filter(({ mine, reachedAt }) => mine && !reachedAt)
    .flatMap((goal) => [
      ...goal.steps
        .filter(({ doneAt }) => !doneAt)
        .map((step) => ({
          title: say('goals.done.step', { step: step.text, goal: goal.text }),
          value: step.id,
        })),
      { title: say('goals.done.goal', { goal: goal.text }), value: goal.id },
    ]);

const newGoal = (say: Words, { pairId }: MyPair, partner: string): Action =>
  unfold(
    say('button.new-goal'),
    [
      write({ id: 'text', label: say('goals.new.label'), required: say('goals.new.ask') }),
      write({ id: 'firstSteps', label: say('goals.steps.label'), most: LONGEST_STEPS, lines: true }),
      toggle('share', say('goals.share.label', { partner })),
    ],
    [press(say('button.save'), 'guidance.set-goal', { pairId })],
  );

function change(say: Words, goals: readonly MyGoal[], partner: string): Action[] {
  const open = goals.filter(({ mine, reachedAt }) => mine && !reachedAt);
  if (open.length === 0) return [];
  const fields = [
    choose({
      id: 'goalId',
      label: say('goals.which.label'),
      choices: open.map(({ id, text: title }) => ({ title, value: id })),
      compact: true,
      required: say('goals.which.ask'),
    }),
    write({ id: 'steps', label: say('goals.more.label'), most: LONGEST_STEPS, lines: true }),
    choose({
      id: 'seen',
      label: say('goals.seen.label'),
      choices: (['shared', 'private'] as const).map((value) => ({
        title: say(`goals.seen.${value}`, { partner }),
        value,
      })),
    }),
  ];
  return [unfold(say('button.change-goal'), fields, [press(say('button.save'), 'guidance.change-goal')])];
}
