import type { WaitingReason } from '../../../shared/enrolment.ts';
import type { Person } from '../../../shared/person.ts';
import { type Card, card, heading, press, text } from '../../card.ts';
import { speak } from '../../texts.ts';
import { texts } from './texts.ts';

export function waitingCard(reader: Person, roundId: string, program: string, reason: WaitingReason): Card {
  const say = speak<keyof typeof texts.en>(texts, reader);
  const why = say(`waiting.${reason}`, { program });
  return card(
    why,
    [
      heading(say('waiting.title')),
      text(why),
      text(say(reason === 'came-late' ? 'waiting.next.came-late' : 'waiting.next')),
    ],
    [press(say('waiting.button'), 'assessment.open', { roundId })],
  );
}
