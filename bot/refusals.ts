import type { Refusal } from '../shared/refusal.ts';
import type { Stage } from './stage.ts';
import { type Catalogue, everyone, type Reader, speak } from './texts.ts';

const UNKNOWN = 'unknown';
const own: Catalogue = { en: { [UNKNOWN]: 'This is not possible as things stand.' } };

/** A refusal's code in words for people, as the stage whose door refused says it. */
export type Words = (door: string, refusal: Pick<Refusal, 'code' | 'detail'>, reader?: Reader) => string;

export function wordsOf(stages: readonly Stage[]): Words {
  const every = together([own, ...stages.flatMap(({ refusals = [] }) => refusals)]);
  const byStage = new Map(stages.map(({ name, refusals = own }) => [name, refusals]));
  return (door, { code, detail }, reader = everyone) => {
    const stage = byStage.get(door.split('.')[0] ?? '');
    const texts = stage && code in stage.en ? stage : every;
    return speak<string>(texts, reader)(code in texts.en ? code : UNKNOWN, detail);
  };
}

/** One catalogue of several, language by language. */
function together(catalogues: readonly Catalogue[]): Catalogue {
  const all: Catalogue = { en: {} };
  for (const catalogue of catalogues)
    for (const [language, texts] of Object.entries(catalogue)) all[language] = { ...all[language], ...texts };
  return all;
}
