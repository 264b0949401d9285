import type { MyPair } from '../../../shared/guidance/contract.ts';
import {
  type Action,
  apart,
  big,
  bullets,
  type Card,
  card,
  type Element,
  heading,
  press,
  quiet,
  strong,
  text,
  unfold,
} from '../../card.ts';
import type { Reader } from '../../texts.ts';
import { reasonWords } from './reasons.ts';
import { names, type Words, words } from './words.ts';

function people(mine: MyPair): Element[] {
  return mine.partners.flatMap(({ name, title, department, site }) => [
    big(name),
    quiet([title, department, site].filter(Boolean).join(' · ')),
  ]);
}

export function introductionCard(reader: Reader & { id: string }, mine: MyPair, trialWeeks: number): Card {
  const say = words(reader);
  const three = mine.partners.length > 1;
  const title = say(three ? 'introduce.three' : 'introduce.title');
  return card(
    `${title}: ${names(reader, mine)}`,
    [
      heading(title),
      ...people(mine),
      apart(strong(say(three ? 'introduce.why.three' : 'introduce.why'))),
      ...bullets(reasonWords(reader, mine)),
      apart(text(say('introduce.next'))),
      quiet(say('introduce.trial', { weeks: trialWeeks })),
    ],
    [press(say('button.pair'), 'guidance.pair', { roundId: mine.roundId })],
  );
}

export function pairCard(reader: Reader & { id: string }, mine: MyPair | null, over: boolean): Card {
  const say = words(reader);
  if (!mine)
    return card(
      say('pair.none'),
      [heading(say('pair.title')), text(say('pair.none'))],
      [press(say('button.status'), 'opt-in.rounds')],
    );
  return card(
    `${say('pair.title')}: ${names(reader, mine)}`,
    [
      heading(say('pair.title')),
      ...people(mine),
      ...bullets(reasonWords(reader, mine)),
      apart(text(say(mine.agreement.signed ? 'pair.signed' : 'pair.unsigned'))),
    ],
    pairActions(say, mine, names(reader, mine), over),
  );
}

function pairActions(
  say: Words,
  { roundId, pairId, confirmed }: MyPair,
  partner: string,
  over: boolean,
): Action[] {
  const thank = press(say('button.thank', { partner }), 'evaluation.thanks', { pairId });
  const goals = press(say('button.goals'), 'guidance.goals', { roundId });
  if (over) return [goals, thank, press(say('button.keepsakes'), 'evaluation.keepsakes', { roundId })];
  return [
    press(say('button.meeting'), 'meetings.mine', { roundId }),
    press(say('button.agreement'), 'guidance.agreement', { roundId }),
    goals,
    confirmed ? thank : press(say('button.orientation'), 'guidance.orientation', { roundId }),
    unfold(
      say('button.end'),
      [text(say('pair.end.sure', { partner }))],
      [press(say('button.end-now'), 'trial.end', { pairId })],
    ),
  ];
}

/** What belongs to a pair, asked for by somebody who has none. */
export function nobodyCard(reader: Reader): Card {
  const say = words(reader);
  return card(
    say('none.body'),
    [heading(say('none.title')), text(say('none.body'))],
    [press(say('button.status'), 'opt-in.rounds')],
  );
}
