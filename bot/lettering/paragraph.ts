import { type Line, type Paper, type Pen, widthOf } from './pen.ts';
import { lettersOf, readsFromRight } from './runs.ts';

export interface Paragraph {
  lines: readonly Line[];
  /** It begins at the right, and so do its lines. */
  fromRight: boolean;
}

// These put no spaces between words, so that a line may end after any of them.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const opening = /\p{Ps}$/u;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Pieces between which a line may end. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = found.at(-1) ?? '';
    const begins = (isWordLike || opening.test(segment)) && !opening.test(last);
    const parts = begins && (unspaced.test(segment) || unspaced.test(last));
    if (last === '' || last.endsWith(' ') || parts) found.push(segment);
    else found[found.length - 1] = last + segment;
  }
  return found;
}

/** The text of the pen on as many lines as it needs. */
export function paragraph(paper: Paper, pen: Pen, size: number, wide: number): Paragraph {
  const widthIn = (text: string) => widthOf(paper, pen.line(text) ?? [], size);
  const lines: string[] = [];
  for (const piece of pieces(pen.text)) {
    const whole = `${lines.at(-1) ?? ''}${piece}`;
    if (widthIn(whole) <= wide) lines.splice(-1, 1, whole);
    else if (widthIn(piece) <= wide) lines.push(piece);
    else lines.push(...cut(piece, (text) => widthIn(text) <= wide));
  }
  return { lines: lines.map((line) => pen.line(line) ?? []), fromRight: readsFromRight(pen.text) };
}

/** A word that is wider than the paper, cut between letters. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [''];
  for (const letter of lettersOf(word)) {
    const longer = `${parts.at(-1)}${letter}`;
    if (fits(longer)) parts.splice(-1, 1, longer);
    else parts.push(letter);
  }
  return parts;
}
