import type { Terms } from '../../../shared/agreement.ts';
import type { AgreementVersion, MyPair } from '../../../shared/guidance/contract.ts';
import { shortName } from '../../../shared/person.ts';
import {
  type Action,
  apart,
  type Card,
  card,
  facts,
  heading,
  press,
  quiet,
  strong,
  text,
  unfold,
  write,
} from '../../card.ts';
import type { Reader } from '../../texts.ts';
import { names, type Words, words } from './words.ts';

const lines = ['place', 'reach', 'confidentiality', 'hopes'] as const;

/** Label and words of every line, in the order of the agreement. */
const told = (say: Words, terms: Terms): [label: string, said: string][] => [
  [
    say('agreement.rhythm'),
    say('agreement.rhythm.value', { weeks: terms.everyWeeks, minutes: terms.minutes }),
  ],
  ...lines.map((line): [string, string] => [say(`agreement.${line}`), terms[line]]),
];

/** The same, each changed line with what it was before. */
function compared(say: Words, terms: Terms, before: Terms | undefined): [string, string][] {
  const was = before && told(say, before);
  return told(say, terms).map(([label, now], place) => {
    const then = was?.[place]?.[1];
    return [label, then === undefined || then === now ? now : say('agreement.before', { now, before: then })];
  });
}

/** `changedBy`: the name of whoever suggests this version; null: it is the first draft, or only looked at. */
export function agreementCard(
  reader: Reader,
  mine: MyPair,
  nameOf: (id: string) => string,
  changedBy: string | null = null,
): Card {
  const say = words(reader);
  const title = say(changedBy ? 'changed.title' : 'agreement.title');
  const body = changedBy ? say('changed.body', { name: shortName(changedBy) }) : say('agreement.body');
  const { terms, version, signedBy, signedByMe, holds } = mine.agreement;
  const signed = signedBy.map(nameOf).join(', ') || say('agreement.nobody');
  const signing = press(say('button.sign'), 'guidance.sign', { pairId: mine.pairId, version });
  const history = press(say('button.versions'), 'guidance.versions', { pairId: mine.pairId });
  return card(
    changedBy ? body : title,
    [
      heading(title),
      text(body),
      ...facts([...compared(say, terms, holds?.terms), [say('agreement.signed-by'), signed]]),
      ...(holds ? [quiet(say('agreement.holds', { version: holds.version }))] : []),
    ],
    [...(signedByMe ? [] : [signing]), changeAction(say, mine), ...(version > 1 ? [history] : [])],
  );
}

function changeAction(say: Words, { pairId, agreement: { terms, version } }: MyPair): Action {
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
      write({ id: 'place', label: say('agreement.place'), value: terms.place, required }),
      write({ id: 'reach', label: say('agreement.reach'), value: terms.reach, required }),
      write({
        id: 'confidentiality',
        label: say('agreement.confidentiality'),
        lines: true,
        value: terms.confidentiality,
        required,
      }),
      write({
        id: 'hopes',
        label: say('agreement.hopes'),
        lines: true,
        value: terms.hopes,
      }),
    ],
    [press(say('button.suggest'), 'guidance.propose', { pairId, from: version })],
  );
}

/** `after`: what the reader did; whoever suggests a version has signed it. */
export function signedCard(reader: Reader, mine: MyPair, after: 'signed' | 'suggested'): Card {
  const say = words(reader);
  const { signed } = mine.agreement;
  const title = say(signed ? 'signed.all.title' : `${after}.title`);
  const body = signed
    ? say('signed.all')
    : say(`${after}.wait`, { names: names(reader, mine), count: mine.partners.length });
  return card(
    body,
    [heading(title), text(body)],
    [press(say('button.pair'), 'guidance.pair', { roundId: mine.roundId })],
  );
}

/** As many as a phone shows without tiring; all are in the tab. */
const MOST_VERSIONS = 5;

export function versionsCard(reader: Reader, all: readonly AgreementVersion[], roundId: string): Card {
  const say = words(reader);
  const shown = all.slice(0, MOST_VERSIONS);
  const earlier = all.length - shown.length;
  const version = (one: AgreementVersion, place: number) => {
    const title = strong(say('versions.one', { version: one.version, at: new Date(one.at) }));
    const by = one.by ? say('versions.by', { name: one.by }) : say('versions.first');
    const signed: [string, string] = [
      say('agreement.signed-by'),
      one.signedBy.join(', ') || say('agreement.nobody'),
    ];
    return [
      place ? apart(title) : title,
      quiet(one.holds ? `${by} · ${say('versions.holds')}` : by),
      ...facts([...compared(say, one.terms, all[place + 1]?.terms), signed]),
    ];
  };
  return card(
    say('versions.title'),
    [
      heading(say('versions.title')),
      ...shown.flatMap(version),
      ...(earlier > 0 ? [quiet(say('versions.earlier', { count: earlier }))] : []),
    ],
    [press(say('button.agreement'), 'guidance.agreement', { roundId })],
  );
}
