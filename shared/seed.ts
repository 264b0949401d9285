/**
 * 32 bits that look random, follow from the text alone and are the same everywhere (Fowler, Noll and Vo's hash, 1a, of
 * the text's code points).
 */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
