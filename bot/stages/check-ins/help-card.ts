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
import { type Words, words } from './ask-card.ts';

export interface About {
  roundId: string;
  pairId: string;
  partner: string;
  program: string;
}

/** Thanks for an answer, and the step of help that it calls for. */
export function thanksCard(
  reader: Person,
  about: About,
  said: Said,
  shared: boolean,
  step: HelpStep | null,
): Card {
  const say = words(reader);
  const thanks = say('thanks.body', { partner: about.partner });
  const body = [
    heading(say('thanks.title')),
    text(thanks),
    ...(shared ? [text(say('thanks.shared'))] : []),
    ...(step ? help(say, about, said, step) : []),
  ];
  return card(thanks, body, step ? helpActions(say, about, step) : []);
}

function help(say: Words, { partner, program }: About, said: Said, step: HelpStep): Element[] {
  if (step === 'tip') return [apart(strong(say('tip.title'))), text(say(tipFor(said))), ...guide(say)];
  const asking = say('offer-talk.words', { program });
  return [
    apart(strong(say(`${step}.title`))),
    text(say(`${step}.body`, { partner, program, words: asking })),
  ];
}

function tipFor({ met, balance }: Said) {
  if (met === 'no') return 'tip.not-met';
  if (balance === -2) return 'tip.giving';
  return balance === 2 ? 'tip.receiving' : 'tip.going';
}

const guide = (say: Words): Element[] => [
  strong(say('guide.title')),
  ...bullets([say('guide.notice'), say('guide.ask'), say('guide.wish'), say('guide.agree')]),
];

function helpActions(say: Words, about: About, step: HelpStep): Action[] {
  if (step === 'tip') return [pairAction(say, about)];
  return step === 'offer-talk' ? [talkAction(say, about)] : [endAction(say, about), talkAction(say, about)];
}

const pairAction = (say: Words, { roundId }: About): Action =>
  press(say('button.pair'), 'guidance.pair', { roundId });

/** The words that go to the coordinator are shown to the person first. */
const talkAction = (say: Words, { roundId, program }: About): Action =>
  press(say('button.talk'), 'awareness.ask', {
    roundId,
    kind: 'question',
    text: say('offer-talk.words', { program }),
  });

const endAction = (say: Words, { pairId }: About): Action =>
  unfold(say('button.end'), [text(say('end.sure'))], [press(say('button.end-now'), 'trial.end', { pairId })]);

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
