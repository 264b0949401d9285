import { type Box, count } from '../box.ts';
import { hoursOf } from '../company/hours.ts';
import type { Button } from '../connector/cards.ts';
import { press } from '../connector/people.ts';
import { drawFrom } from '../draw.ts';
import type { ChatMessage, Colleague, Living } from '../types.ts';
import { answers, type Choice, type Scene } from './answers.ts';
import { dueAt } from './pace.ts';
import { buttonsIn, markFor, markOf, questionsOf, waitingFor } from './waiting.ts';

/** Nobody goes on pressing buttons of one message for ever, or sits down to more than so many at once. */
const MOST_PRESSES = 12;
const ACTS_AT_ONCE = 20;

interface Decision {
  at: Date;
  choice: Choice | null;
}

const decisions = new WeakMap<object, Decision>();

/** The first verb, in the order of the answers' table, that the person does something about. */
function choiceAmong(buttons: readonly Button[], rest: Omit<Scene, 'buttons'>): Choice | null {
  for (const [verb, answer] of Object.entries(answers)) {
    const [first, ...more] = buttons.filter((button) => button.verb === verb);
    const choice = first && answer({ ...rest, buttons: [first, ...more] });
    if (choice) return choice;
  }
  return null;
}

/**
 * What the person will do about a card and when: the same for the same seed, person, verbs, time it came and step. Its
 * place in the chat and its data say nothing: what comes at once comes in any order, and with new ids each time.
 */
function decide(box: Box, who: Colleague, message: ChatMessage): Decision {
  const buttons = buttonsIn(message);
  const pressed = markOf(box, who, message)?.pressed ?? [];
  const verbs = buttons.map(({ verb }) => verb).join();
  const draw = drawFrom(box.seed, who.id, message.at, pressed.length, verbs);
  const choice = choiceAmong(buttons, { who, draw, pressed });
  const came = new Date(message.updatedAt ?? message.at);
  // Somebody who is at it goes on at once.
  const at = pressed.length ? came : dueAt(hoursOf(box.seed, who), who.character, came, draw);
  return { at, choice };
}

function decisionOn(box: Box, who: Colleague, message: ChatMessage): Decision {
  const card = message.card as object;
  const decision = decisions.get(card) ?? decide(box, who, message);
  decisions.set(card, decision);
  return decision;
}

/** Presses the button; false when the bot could not answer, and the person will try another time. */
async function actOn(
  box: Box,
  who: Colleague,
  message: ChatMessage,
  { button, inputs }: Choice,
): Promise<boolean> {
  const before = JSON.stringify(message.card);
  const questions = questionsOf(buttonsIn(message));
  const { status, body } = await press(box, who, message.id, {
    verb: button.verb,
    data: button.data,
    inputs,
  });
  if (status === 0 || status >= 500) {
    count(box, 'live.unanswered');
    return false;
  }
  const mark = markFor(box, who, message);
  mark.asked.push(...questions);
  mark.pressed.push(button.verb);
  const refused = status !== 200 || (body as { statusCode?: number } | undefined)?.statusCode !== 200;
  count(box, 'live', `live.${button.verb}`);
  if (refused) count(box, 'live.refused', `live.refused.${button.verb}`);
  mark.done = refused || JSON.stringify(message.card) === before || mark.pressed.length >= MOST_PRESSES;
  return true;
}

/** Until when there is nothing to do for somebody whose chat stays as long as it was. */
interface Rest {
  messages: number;
  until: number;
}

const rests = new WeakMap<Colleague, Rest>();

const messagesOf = ({ keeper }: Box, { id }: Colleague) => keeper.state.chats[id]?.length ?? 0;

function resting(box: Box, who: Colleague, now: Date): boolean {
  const rest = rests.get(who);
  return rest !== undefined && rest.messages === messagesOf(box, who) && now.getTime() < rest.until;
}

/** Does the newest thing that is due; false when there is none. */
async function actOnce(box: Box, who: Colleague, now: Date): Promise<boolean> {
  let until = Number.POSITIVE_INFINITY;
  for (const message of waitingFor(box, who)) {
    const { at, choice } = decisionOn(box, who, message);
    if (!choice) continue;
    if (at <= now) return actOn(box, who, message, choice);
    until = Math.min(until, at.getTime());
  }
  rests.set(who, { messages: messagesOf(box, who), until });
  return false;
}

const answersCards = ({ keeper, directory }: Box, { id, guest }: Colleague) =>
  !guest && !keeper.state.blocked.includes(id) && directory.account(id)?.accountEnabled;

/** Everybody looks at their cards, one after the other, so that the same seed makes the same story. */
export async function live(box: Box, { except = [], after }: Living): Promise<number> {
  const now = box.now();
  let acted = 0;
  for (const who of box.directory.people) {
    if (except.includes(who.id) || resting(box, who, now) || !answersCards(box, who)) continue;
    let times = 0;
    while (times < ACTS_AT_ONCE && (await actOnce(box, who, now))) {
      times += 1;
      await after?.();
    }
    if (times) acted += 1;
  }
  return acted;
}
