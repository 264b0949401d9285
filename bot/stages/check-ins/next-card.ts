import type { Person } from '../../../shared/person.ts';
import type { Instant } from '../../../shared/time.ts';
import { type Card, card, heading, press, text } from '../../card.ts';
import { words } from './ask-card.ts';

/** When nothing is open: `at` is the next check-in about the pair, null when the round has no more. */
export function nextCard(reader: Person, pair: { partner: string; at: Instant | null } | null): Card {
  const say = words(reader);
  const when = pair?.at
    ? say('next.at', { partner: pair.partner, at: new Date(pair.at) })
    : say(pair ? 'next.last' : 'next.no-pair');
  return card(when, [heading(say('next.title')), text(when)], [press(say('next.standing'), 'opt-in.rounds')]);
}
