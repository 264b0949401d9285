import type { Stage } from './stage.ts';
import { everyone, speak } from './texts.ts';

/** A refusal's code in words for people. */
export type Words = (code: string, detail: Record<string, string | number>) => string;

export function wordsOf(stages: readonly Stage[]): Words {
  const said: Record<string, string> = Object.assign({}, ...stages.map(({ refusals = {} }) => refusals));
  const say = speak({ en: said }, everyone);
  return (code, detail) => (code in said ? say(code, detail) : 'This is not possible as things stand.');
}
