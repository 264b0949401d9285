import { useMe } from '../me.ts';
import { useHost } from '../teams/room.tsx';
import { inWords, zoneOf } from './in-words.ts';

const known = new Map<string, ReturnType<typeof inWords>>();

/** Dates and numbers in the reader's own format, and in the time zone of the reader's mailbox. */
export function useWords() {
  const { locale } = useHost();
  const zone = zoneOf(useMe()?.timeZone);
  const key = `${locale} ${zone}`;
  const words = known.get(key) ?? inWords(locale, zone);
  known.set(key, words);
  return words;
}
