import type { MyPair } from '../../../shared/guidance/contract.ts';
import { spokenIn } from '../../../shared/language.ts';
import { type Person, shortName } from '../../../shared/person.ts';
import {
  type Action,
  apart,
  big,
  bullets,
  type Card,
  card,
  type Element,
  facts,
  heading,
  press,
  quiet,
  strong,
  text,
  unfold,
  write,
} from '../../card.ts';
import { type Say, speak } from '../../texts.ts';
import { reasonWords } from './reasons.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;
const words = (reader: Person): Say<Key> => speak<Key>(texts, reader);

const names = ({ language }: Person, { partners }: MyPair): string =>
  new Intl.ListFormat(spokenIn(texts, language)).format(partners.map(({ name }) => shortName(name)));

function people(mine: MyPair): Element[] {
  return mine.partners.flatMap(({ name, title, department, site }) => [
    big(name),
    quiet([title, department, site].filter(Boolean).join(' · ')),
  ]);
}

export function introductionCard(reader: Person, mine: MyPair, trialWeeks: number): Card {
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

export function pairCard(reader: Person, mine: MyPair | null, roundId: string): Card {
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
    [
      press(say('button.meeting'), 'meetings.mine', { roundId }),
      press(say('button.agreement'), 'guidance.agreement', { roundId }),
    ],
  );
}

/** `changedBy`: the name of whoever suggests this version; null: it is the first draft, or only looked at. */
export function agreementCard(
  reader: Person,
  mine: MyPair,
  nameOf: (id: string) => string,
  changedBy: string | null = null,
): Card {
  const say = words(reader);
  const title = say(changedBy ? 'changed.title' : 'agreement.title');
  const body = changedBy ? say('changed.body', { name: shortName(changedBy) }) : say('agreement.body');
  const { terms, version, signedBy, signedByMe } = mine.agreement;
  const lines: [string, string][] = [
    [
      say('agreement.rhythm'),
      say('agreement.rhythm.value', { weeks: terms.everyWeeks, minutes: terms.minutes }),
    ],
    [say('agreement.place'), terms.place],
    [say('agreement.reach'), terms.reach],
    [say('agreement.confidentiality'), terms.confidentiality],
    [say('agreement.hopes'), terms.hopes],
    [say('agreement.signed-by'), signedBy.map(nameOf).join(', ') || say('agreement.nobody')],
  ];
  const signing = signedByMe
    ? []
    : [press(say('button.sign'), 'guidance.sign', { pairId: mine.pairId, version })];
  return card(
    changedBy ? body : title,
    [heading(title), text(body), ...facts(lines)],
    [...signing, changeAction(say, mine)],
  );
}

function changeAction(say: Say<Key>, { pairId, agreement: { terms } }: MyPair): Action {
  const required = say('agreement.required');
  return unfold(
    say('button.change'),
    [
      write({
        id: 'everyWeeks',
        label: say('agreement.every'),
        most: 1,
        value: String(terms.everyWeeks),
        required,
      }),
      write({
        id: 'minutes',
        label: say('agreement.minutes'),
        most: 3,
        value: String(terms.minutes),
        required,
      }),
      write({ id: 'place', label: say('agreement.place'), most: 120, value: terms.place, required }),
      write({ id: 'reach', label: say('agreement.reach'), most: 120, value: terms.reach, required }),
      write({
        id: 'confidentiality',
        label: say('agreement.confidentiality'),
        most: 2000,
        lines: true,
        value: terms.confidentiality,
        required,
      }),
      write({ id: 'hopes', label: say('agreement.hopes'), most: 2000, lines: true, value: terms.hopes }),
    ],
    [press(say('button.suggest'), 'guidance.propose', { pairId })],
  );
}

export function signedCard(reader: Person, mine: MyPair): Card {
  const say = words(reader);
  const { signed } = mine.agreement;
  const title = say(signed ? 'signed.all.title' : 'signed.title');
  const body = signed
    ? say('signed.all')
    : say('signed.wait', { names: names(reader, mine), count: mine.partners.length });
  return card(
    body,
    [heading(title), text(body)],
    [press(say('button.pair'), 'guidance.pair', { roundId: mine.roundId })],
  );
}
