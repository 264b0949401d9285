/** Something that letters are drawn with; a letter is what its reader takes for one, accents and all. */
export interface Face {
  holds(letter: string): boolean;
}

/** Letters that stand side by side, in one face and one direction. */
export interface Run<Of extends Face> {
  text: string;
  face: Of;
  rightToLeft: boolean;
}

type Direction = 'left' | 'right' | 'neither';

interface Placed<Of extends Face> {
  letter: string;
  face: Of;
  direction: Direction;
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
export const lettersOf = (text: string): string[] => [...letters.segment(text)].map(({ segment }) => segment);

const picture = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f|\u20e3/u;
const speaking = /[\p{L}\p{M}\p{N}]/u;
// What says how letters are to be shown, and shows nothing itself; in two scripts the joiners are part of how words are
// written.
const joiner = /(?<=[\p{Script=Arabic}\p{Script=Devanagari}])[\u200c\u200d]/u;
const unseen = new RegExp(`(?!${joiner.source})[\\p{Cc}\\p{Cf}\\p{Variation_Selector}]`, 'gu');
const rightward = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

// A Thai vowel whose ring belongs below the tone: fonts expect it before, writing has it after.
const ringed = /([\u0e48-\u0e4b]?)\u0e33/gu;
const RINGED = '\u0e4d$1\u0e32';

/** The text without pictures and what cannot be seen; nothing where no word is left. */
function wordsIn(text: string): string {
  const plain = lettersOf(text.normalize('NFC').replaceAll(/\s+/gu, ' '))
    .filter((letter) => !picture.test(letter))
    .join('');
  const clean = plain.replaceAll(unseen, '').replaceAll(/ +/g, ' ').trim();
  return speaking.test(clean) ? clean : '';
}

/** The text without the letters that no face holds; nothing where no word is left. */
export function legible(text: string, faceFor: (letter: string) => Face | null): string {
  const held = lettersOf(wordsIn(text)).filter((letter) => faceFor(letter.replace(ringed, RINGED)));
  return wordsIn(held.join(''));
}

/** About this share of the text, with a sign that there was more. */
export function shortened(text: string, share: number): string {
  const all = lettersOf(wordsIn(text).replace(/…$/u, ''));
  const kept = all.slice(0, Math.max(1, Math.floor(all.length * share) - 1));
  return `${kept.join('').trimEnd()}…`;
}

/**
 * The runs of a text in the order in which they stand on the paper, from left to right; signs that no face holds are
 * left out. Null: there is no word in it, or a letter that no face holds.
 */
export function runsOf<Of extends Face>(
  text: string,
  faceFor: (letter: string) => Of | null,
): Run<Of>[] | null {
  const placed: Placed<Of>[] = [];
  for (const letter of lettersOf(wordsIn(text).replaceAll(ringed, RINGED))) {
    const before = placed.at(-1)?.face;
    const stays = before && !speaking.test(letter) && before.holds(letter);
    const face = stays ? before : faceFor(letter);
    if (face) placed.push({ letter, face, direction: directionOf(letter) });
    else if (speaking.test(letter)) return null;
  }
  return placed.length > 0 ? inOrder(joined(settled(placed)), baseOf(placed)) : null;
}

function directionOf(letter: string): Direction {
  if (rightward.test(letter)) return 'right';
  return speaking.test(letter) ? 'left' : 'neither';
}

/** Whether a text begins at the right. */
export const readsFromRight = (text: string): boolean =>
  lettersOf(text)
    .map(directionOf)
    .find((direction) => direction !== 'neither') === 'right';

const baseOf = (placed: readonly Placed<Face>[]): Direction =>
  placed.find(({ direction }) => direction !== 'neither')?.direction ?? 'left';

/** Signs between words of one direction go with them, others with the whole text. */
function settled<Of extends Face>(placed: readonly Placed<Of>[]): Placed<Of>[] {
  const base = baseOf(placed);
  const strong = (among: readonly Placed<Of>[]) =>
    among.find(({ direction }) => direction !== 'neither')?.direction ?? base;
  return placed.map((one, index) => {
    if (one.direction !== 'neither') return one;
    const before = strong(placed.slice(0, index).reverse());
    return { ...one, direction: before === strong(placed.slice(index)) ? before : base };
  });
}

function joined<Of extends Face>(placed: readonly Placed<Of>[]): Run<Of>[] {
  const runs: Run<Of>[] = [];
  for (const { letter, face, direction } of placed) {
    const rightToLeft = direction === 'right';
    const shown = rightToLeft ? (mirrored[letter] ?? letter) : letter;
    const last = runs.at(-1);
    if (last?.face === face && last.rightToLeft === rightToLeft) last.text += shown;
    else runs.push({ text: shown, face, rightToLeft });
  }
  return runs.map((run) => (run.rightToLeft && !rightward.test(run.text) ? turned(run) : run));
}

/** Signs alone do not tell a font that they are read from the right. */
const turned = <Of extends Face>(run: Run<Of>): Run<Of> => ({
  ...run,
  text: lettersOf(run.text).reverse().join(''),
});

const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/** Runs against the text's direction keep together, and turn round within themselves. */
function inOrder<Of extends Face>(runs: readonly Run<Of>[], base: Direction): Run<Of>[] {
  const fromRight = base === 'right';
  const groups: Run<Of>[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group?.[0]?.rightToLeft === run.rightToLeft) group.push(run);
    else groups.push([run]);
  }
  const read = groups.map((group) => (group[0]?.rightToLeft ? group.toReversed() : group));
  return (fromRight ? read.toReversed() : read).flat();
}
