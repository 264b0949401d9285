import type { Box } from '../box.ts';
import { type Button, buttonsOf } from '../connector/cards.ts';
import { kept, type Mark } from '../state.ts';
import type { ChatMessage, Colleague } from '../types.ts';
import { answers, askedOnce } from './answers.ts';

const known = new WeakMap<object, Button[]>();

/** Buttons of the message's card whose verbs the company knows. */
export function buttonsIn({ card }: ChatMessage): Button[] {
  if (!card) return [];
  const buttons = known.get(card) ?? buttonsOf(card).filter(({ verb }) => verb in answers);
  known.set(card, buttons);
  return buttons;
}

/** What the buttons ask, so that the same question is known again on another card. */
export const questionsOf = (buttons: readonly Button[]): string[] =>
  buttons.map(({ verb, data }) => {
    const once = askedOnce.find((pattern) => pattern.test(verb));
    return once ? once.source : `${verb} ${JSON.stringify(data)}`;
  });

const keyOf = (person: Colleague, message: ChatMessage) => `${person.id} ${message.id}`;

export const markOf = ({ keeper }: Box, person: Colleague, message: ChatMessage): Mark | undefined =>
  keeper.state.marks[keyOf(person, message)];

export const markFor = ({ keeper }: Box, person: Colleague, message: ChatMessage): Mark =>
  kept(keeper.state.marks, keyOf(person, message), { pressed: [], asked: [], done: false });

/**
 * Cards that wait for the person, newest first. What a newer card asks or has asked is not answered on an older one:
 * a reminder stands for the invitation, a form sent again for the form.
 */
export function waitingFor(box: Box, person: Colleague): ChatMessage[] {
  const seen = new Set<string>();
  const open: ChatMessage[] = [];
  const messages = box.keeper.state.chats[person.id] ?? [];
  for (const message of messages.toReversed()) {
    const questions = questionsOf(buttonsIn(message));
    const mark = markOf(box, person, message);
    if (!mark?.done && questions.some((question) => !seen.has(question))) open.push(message);
    for (const question of [...questions, ...(mark?.asked ?? [])]) seen.add(question);
  }
  return open;
}
