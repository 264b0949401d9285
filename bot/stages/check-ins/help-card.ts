import type { HelpStep } from '../../../shared/check-in.ts';
import type { Said, Watch } from '../../../shared/check-ins/rules.ts';
import type { Person } from '../../../shared/person.ts';
import {
  type Action,
  apart,
  bullets,
  type Card,
  card,
  type Element,
  heading,
  press,
  strong,
  text,
  unfold,
} from '../../card.ts';
import { talkAction, type Words, words } from './ask-card.ts';

export interface About {
  roundId: string;
  pairId: string;
  partner: string;
  program: string;
}

/** `helped`: the answer called for help, which is a message of its own. */
export function thanksCard(reader: Person, { partner }: About, shared: boolean, helped: boolean): Card {
  const say = words(reader);
  const thanks = say('thanks.body', { partner });
  const body = [
    heading(say('thanks.title')),
    text(thanks),
    ...(shared ? [text(say('thanks.shared'))] : []),
    ...(helped ? [text(say('thanks.helped'))] : []),
  ];
  return card(thanks, body);
}

export function helpCard(reader: Person, about: About, said: Said, step: HelpStep): Card {
  const say = words(reader);
  const { partner, program } = about;
  const asking = say('offer-talk.words', { program });
  const help = step === 'tip' ? say(tipFor(said)) : say(`${step}.body`, { partner, program, words: asking });
  const body = [heading(say(`${step}.title`)), text(help), ...(step === 'tip' ? guide(say) : [])];
  return card(help, body, helpActions(say, about, step));
}

function tipFor({ met, balance }: Said) {
  if (met === 'no') return 'tip.not-met';
  if (balance === -2) return 'tip.giving';
  return balance === 2 ? 'tip.receiving' : 'tip.going';
}

const guide = (say: Words): Element[] => [
  apart(strong(say('guide.title'))),
  ...bullets([say('guide.notice'), say('guide.ask'), say('guide.wish'), say('guide.agree')]),
];

function helpActions(say: Words, about: About, step: HelpStep): Action[] {
  if (step === 'tip') return [pairAction(say, about)];
  return step === 'offer-talk' ? [talkAction(say, about)] : [endAction(say, about), talkAction(say, about)];
}

const pairAction = (say: Words, { roundId }: About): Action =>
  press(say('button.pair'), 'guidance.pair', { roundId });

const endAction = (say: Words, { pairId }: About): Action =>
  unfold(say('button.end'), [text(say('end.sure'))], [press(say('button.end-now'), 'trial.end', { pairId })]);

/** Offered by a coordinator; `written`: their own words, or nothing. */
export function handCard(reader: Person, about: About, from: string, written: string): Card {
  const say = words(reader);
  const { pairId, partner, program } = about;
  const offer = say('hand.body', { from, partner, program });
  const asking = say('offer-talk.words', { program });
  return card(
    offer,
    [
      heading(say('hand.title')),
      text(offer),
      ...(written ? [apart(text(written))] : []),
      text(say('hand.same')),
      text(say('watch.asks', { words: asking })),
    ],
    [talkAction(say, about), press(say('button.fine'), 'check-ins.fine', { pairId }), endAction(say, about)],
  );
}

export function fineCard(reader: Person, about: About): Card {
  const say = words(reader);
  const fine = say('fine.body', { partner: about.partner });
  return card(fine, [heading(say('fine.title')), text(fine)], [pairAction(say, about)]);
}

/** One kind word when a pair has gone quiet, with a way forward and a way out. */
export function watchCard(reader: Person, about: About, watch: Watch): Card {
  const say = words(reader);
  const { roundId, partner, program } = about;
  const nudge = say(`watch.${watch}`, { partner });
  const asking = say('offer-talk.words', { program });
  const body = [
    heading(say('watch.title')),
    text(nudge),
    text(say('watch.help')),
    text(say('watch.asks', { words: asking })),
  ];
  const checkIn = press(say('button.check-in'), 'check-ins.open', { roundId });
  return card(nudge, body, [pairAction(say, about), checkIn, talkAction(say, about), endAction(say, about)]);
}
