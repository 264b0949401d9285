import type { Stage } from './stage.ts';
import { type Catalogue, everyone, type Reader, speak } from './texts.ts';

const UNKNOWN = 'unknown';
const own: Catalogue = { en: { [UNKNOWN]: 'This is not possible as things stand.' } };

/** A refusal's code in words for people. */
export type Words = (code: string, detail: Record<string, string | number>, reader?: Reader) => string;

export function wordsOf(stages: readonly Stage[]): Words {
  const texts = together([own, ...stages.flatMap(({ refusals = [] }) => refusals)]);
  return (code, detail, reader = everyone) =>
    speak<string>(texts, reader)(code in texts.en ? code : UNKNOWN, detail);
}

/** One catalogue of several, language by language. */
function together(catalogues: readonly Catalogue[]): Catalogue {
  const all: Catalogue = { en: {} };
  for (const catalogue of catalogues)
    for (const [language, texts] of Object.entries(catalogue)) all[language] = { ...all[language], ...texts };
  return all;
}
