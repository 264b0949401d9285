import type { MyPair } from '../../../shared/guidance/contract.ts';
import { shortName } from '../../../shared/person.ts';
import { languageNames, listed, type Reader, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;

/** Why these people, in sentences for one of them. */
export function reasonWords(
  reader: Reader & { id: string },
  { reasons, partners, matters }: MyPair,
): string[] {
  const say = speak<Key>(texts, reader);
  const list = (items: string[]) => listed(texts, reader, items);
  const gives = partners.flatMap(({ id, name }) =>
    given(say, list, reader.id, id, shortName(name), reasons.gives),
  );
  return [
    ...gives,
    ...(matters ? [say(`why.matters.${matters}`)] : []),
    ...(reasons.mutualWish ? [say('why.wish')] : []),
    ...(reasons.goals.length ? [say('why.goals', { goals: list(reasons.goals) })] : []),
    ...(reasons.ways.length
      ? [say('why.ways', { ways: list(reasons.ways.map((way) => say(`way.${way}` as Key))) })]
      : []),
    ...reasons.preferences.map((preference) => say(`why.${preference}`)),
    ...(reasons.languages.length > 1
      ? [say('why.languages', { languages: list(reasons.languages.map(languageNames(texts, reader))) })]
      : []),
    ...relaxed(say, reasons.relaxed),
  ];
}

type Given = MyPair['reasons']['gives'];

function given(
  say: Say<Key>,
  list: (items: string[]) => string,
  me: string,
  other: string,
  name: string,
  gives: Given,
): string[] {
  const skills = (from: string, to: string) =>
    gives.find((gift) => gift.from === from && gift.to === to)?.skills ?? [];
  const sentence = (key: 'why.gives-you' | 'why.you-give', found: string[]) =>
    found.length ? [say(key, { name, skills: list(found) })] : [];
  return [...sentence('why.gives-you', skills(other, me)), ...sentence('why.you-give', skills(me, other))];
}

const relaxed = (say: Say<Key>, given: string[]): string[] => {
  const met = given.some((one) => one.startsWith('met-'));
  const must = given.some((one) => !one.startsWith('met-'));
  return [...(met ? [say('why.relaxed.met')] : []), ...(must ? [say('why.relaxed.must')] : [])];
};
