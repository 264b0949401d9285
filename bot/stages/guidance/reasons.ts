import type { MyPair } from '../../../shared/guidance/contract.ts';
import { shortName } from '../../../shared/person.ts';
import { languageNames, listed, type Reader, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;

/** Why these people, in sentences for one of them. */
export function reasonWords(reader: Reader & { id: string }, pair: MyPair): string[] {
  const { reasons, matters } = pair;
  const say = speak<Key>(texts, reader);
  const list = (items: string[]) => listed(texts, reader, items);
  return [
    ...exchange(reader, pair),
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

function exchange(reader: Reader & { id: string }, { reasons, partners }: MyPair): string[] {
  const say = speak<Key>(texts, reader);
  const skills = (giver: string, taker: string) =>
    reasons.gives.find(({ from, to }) => from === giver && to === taker)?.skills ?? [];
  const sentence = (key: 'why.gives-you' | 'why.you-give', name: string, found: string[]) =>
    found.length ? [say(key, { name: shortName(name), skills: listed(texts, reader, found) })] : [];
  return partners.flatMap(({ id, name }) => [
    ...sentence('why.gives-you', name, skills(id, reader.id)),
    ...sentence('why.you-give', name, skills(reader.id, id)),
  ]);
}

const relaxed = (say: Say<Key>, given: string[]): string[] => {
  const met = given.some((one) => one.startsWith('met-'));
  const must = given.some((one) => !one.startsWith('met-'));
  return [...(met ? [say('why.relaxed.met')] : []), ...(must ? [say('why.relaxed.must')] : [])];
};
