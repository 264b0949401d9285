import type { Person } from '../../../shared/person.ts';
import type { Question } from '../../../shared/question.ts';
import { apart, type Card, card, heading, press, quiet, text } from '../../card.ts';
import { speak } from '../../texts.ts';
import { texts } from './texts.ts';

/** Null when there is no answer to show, or it is not this reader's. */
export function answeredCard(reader: Person, question: Question | null): Card | null {
  if (!question?.answer || question.personId !== reader.id) return null;
  const say = speak<keyof typeof texts.en>(texts, reader);
  return card(
    say('answered.title'),
    [
      heading(say('answered.title')),
      quiet(say('answered.asked', { at: new Date(question.askedAt) })),
      text(question.text),
      apart(text(question.answer)),
    ],
    [press(say('answered.more'), 'awareness.page', { roundId: question.roundId })],
  );
}
