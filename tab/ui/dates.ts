import { useHost } from '../teams/room.tsx';
import { inWords } from './in-words.ts';

const known = new Map<string, ReturnType<typeof inWords>>();

export function useWords() {
  const { locale } = useHost();
  const words = known.get(locale) ?? inWords(locale);
  known.set(locale, words);
  return words;
}
