import type { Instant } from '../../../shared/time.ts';
import { apart, type Card, card, heading, press, text } from '../../card.ts';
import type { Reader } from '../../texts.ts';
import { words } from './words.ts';

interface About {
  partner: string;
  program: string;
  roundId: string;
}

/** What the partner reads of someone who left with a word. That the pair has ended follows in a message of its own. */
export function farewellCard(reader: Reader, { partner, program }: About, farewell: string): Card {
  const say = words(reader);
  const body = say('farewell.body', { partner, program });
  return card(body, [heading(say('farewell.title')), text(body), apart(text(`“${farewell}”`))]);
}

/** Until when, not why. */
export function awayCard(reader: Reader, { partner, program, roundId }: About, until: Instant): Card {
  const say = words(reader);
  const body = say('away.body', { partner, program, until: new Date(until) });
  return card(
    body,
    [heading(say('away.title')), text(body)],
    [press(say('button.pair'), 'guidance.pair', { roundId })],
  );
}
