import type { Wordable } from '../../stage.ts';
import { partOf } from '../../texts.ts';
import { askCard } from './ask-card.ts';
import { texts } from './texts.ts';

/** What a program may say in its own words. */
export const wordings: Wordable[] = [
  {
    name: 'check-in',
    title: 'The check-in',
    texts: partOf(texts, 'ask.', 'met.', 'going.', 'balance.', 'comment.'),
    draw: (reader, { name: program }) =>
      askCard(reader, {
        roundId: 'preview',
        pairId: 'preview',
        number: 1,
        partner: 'Kim',
        program,
        missed: false,
      }),
  },
];
