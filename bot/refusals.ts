import type { Stage } from './stage.ts';
import { everyone, type Reader, speak } from './texts.ts';

const UNKNOWN = 'unknown';

/** A refusal's code in words for people. */
export type Words = (code: string, detail: Record<string, string | number>, reader?: Reader) => string;

export function wordsOf(stages: readonly Stage[]): Words {
  const said: Record<string, string> = Object.assign({}, ...stages.map(({ refusals = {} }) => refusals));
  const texts = { en: { ...said, [UNKNOWN]: 'This is not possible as things stand.' } };
  return (code, detail, reader = everyone) =>
    speak<string>(texts, reader)(code in said ? code : UNKNOWN, detail);
}
