import type { EndReason } from '../../../shared/pair.ts';
import type { Instant } from '../../../shared/time.ts';
import { type Card, card, heading, press, quiet, text } from '../../card.ts';
import { type Reader, speak } from '../../texts.ts';
import { texts } from './texts.ts';

const words = (reader: Reader) => speak<keyof typeof texts.en>(texts, reader);

export interface About {
  pairId: string;
  roundId: string;
  partner: string;
  program: string;
  /** The end of the term. */
  until: Instant;
}

export function askCard(reader: Reader, about: About, exchange: 'ask' | 'remind'): Card {
  const say = words(reader);
  const { pairId, partner, program, until } = about;
  const asking = say(`${exchange}.body`, { partner, program, until: new Date(until) });
  return card(
    asking,
    [heading(say(`${exchange}.title`)), text(asking), quiet(say('ask.private'))],
    [
      press(say('button.go-on'), 'trial.answer', { pairId, choice: 'go-on' }),
      press(say('button.end'), 'trial.answer', { pairId, choice: 'end' }),
    ],
  );
}

export function notedCard(reader: Reader, { pairId, partner }: About, choice: 'go-on' | 'end'): Card {
  const say = words(reader);
  const noted = say(`noted.${choice}`, { partner });
  const other = choice === 'go-on' ? 'end' : 'go-on';
  return card(
    noted,
    [heading(say('noted.title')), text(noted), quiet(say('noted.change'))],
    [press(say(`button.rather-${other}`), 'trial.answer', { pairId, choice: other })],
  );
}

export function confirmedCard(reader: Reader, { roundId, partner, program, until }: About): Card {
  const say = words(reader);
  const news = say('confirmed.body', { partner, program, until: new Date(until) });
  return card(
    news,
    [heading(say('confirmed.title')), text(news)],
    [press(say('button.pair'), 'guidance.pair', { roundId })],
  );
}

/** The same words for everyone who is told. `waiting`: the reader is in line for another partner. */
export function endedCard(
  reader: Reader,
  { partner, program }: About,
  reason: EndReason,
  waiting: boolean,
): Card {
  const say = words(reader);
  const news = say(`ended.${reason}`, { partner, program });
  const next = waiting ? [text(say('ended.next'))] : [];
  const body = [heading(say('ended.title')), text(news), text(say('ended.meetings')), ...next];
  return card(news, body, [press(say('button.standing'), 'opt-in.rounds')]);
}

/** For the one who ended it. */
export function doneCard(reader: Reader, { partner }: About, waiting: boolean): Card {
  const say = words(reader);
  const done = say('done.body', { partner });
  const next = waiting ? [text(say('ended.next'))] : [];
  return card(
    done,
    [heading(say('done.title')), text(done), ...next],
    [press(say('button.standing'), 'opt-in.rounds')],
  );
}

export function twoCard(reader: Reader, { roundId, partner, program }: About, left: string): Card {
  const say = words(reader);
  const news = say('two.body', { left, partner, program });
  return card(
    news,
    [heading(say('two.title')), text(news)],
    [press(say('button.pair'), 'guidance.pair', { roundId })],
  );
}
