import { type Card, press } from '../card.ts';
import { type Reader, speak } from '../texts.ts';

const texts = { en: { 'button.status': 'Where do I stand?' } };

/** No answer is a dead end: one without buttons gets the one that always leads on. */
export const withWayOn = (reader: Reader, card: Card): Card =>
  card.actions?.length
    ? card
    : { ...card, actions: [press(speak(texts, reader)('button.status'), 'opt-in.rounds')] };
