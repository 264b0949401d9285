import { type Action, choose, press, unfold, write } from '../card.ts';
import { type Reader, speak } from '../texts.ts';

const texts = {
  en: {
    'button.decline': 'Not this time',
    'button.send': 'Send',
    'decline.label': 'Would you tell us why? (optional)',
    'decline.next': 'And next time?',
    'decline.this-time': 'Nothing more in this round',
    'decline.ask-me': 'Ask me again when a new round starts',
    'decline.never': 'Never contact me about this again',
  },
};

/** "Not this time": unfolds an optional reason, and whether to be asked again. */
export function declineAction(reader: Reader, roundId: string): Action {
  const say = speak(texts, reader);
  return unfold(
    say('button.decline'),
    [
      write({ id: 'reason', label: say('decline.label'), lines: true }),
      choose({
        id: 'next',
        label: say('decline.next'),
        choices: [
          { title: say('decline.this-time'), value: 'this-time' },
          { title: say('decline.ask-me'), value: 'ask-me' },
          { title: say('decline.never'), value: 'never' },
        ],
        value: 'this-time',
      }),
    ],
    [press(say('button.send'), 'opt-in.decline', { roundId })],
  );
}
