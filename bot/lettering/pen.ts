import type PDFDocument from 'pdfkit';
import { type FontFile, facesFor, fontWith, type Weight } from './faces.ts';
import { legible, runsOf, shortened } from './runs.ts';

export type Paper = InstanceType<typeof PDFDocument>;

/** What stands on one line, from left to right, with the names of its fonts in the paper. */
export type Line = readonly { text: string; font: string }[];

/** Writes a text in its own scripts, and any part of it. */
export interface Pen {
  /** The text without what no font has letters for; nothing where no word is left. */
  readonly text: string;
  /** Null: there is nothing in it that can be written. */
  line(text: string): Line | null;
}

interface Choices {
  weight: Weight;
  /** of who is written about, where one sign may be written in several ways */
  language?: string;
}

/** Has the paper know the fonts of these texts, cut to their letters. `text`: all that is to be written with the pen. */
export async function penFor(paper: Paper, text: string, { weight, language = '' }: Choices): Promise<Pen> {
  const faceFor = facesFor(text, weight, language);
  const readable = legible(text, faceFor);
  const runs = runsOf(`${readable} …`, faceFor) ?? [];
  const letters = [...new Set(runs.flatMap((run) => [...run.text]))].join('');
  const fonts = new Map<FontFile, string>();
  for (const face of new Set(runs.map((run) => run.face))) {
    const held = [...letters].filter(face.holds).join('');
    const name = `${face.file} ${weight} ${held}`;
    paper.registerFont(name, await fontWith(face, held, weight));
    fonts.set(face, name);
  }
  const known = (letter: string) => {
    const face = faceFor(letter);
    return face && fonts.has(face) ? face : null;
  };
  return {
    text: readable,
    line: (part) =>
      runsOf(part, known)?.map((run) => ({ text: run.text, font: fonts.get(run.face) as string })) ?? null,
  };
}

// Written as a whole: word by word, what reads from right to left would stand in the wrong order.
const whole = (): PDFKit.Mixins.TextOptions => ({ lineBreak: false, baseline: 'alphabetic', features: [] });

export const widthOf = (paper: Paper, line: Line, size: number): number =>
  line.reduce((sum, { text, font }) => sum + paper.font(font).fontSize(size).widthOfString(text, whole()), 0);

/** The text on one line, cut where it is too long; null where not all of it can be written. */
export function fitted(paper: Paper, pen: Pen, text: string, size: number, wide: number): Line | null {
  const line = pen.line(text);
  const width = line ? widthOf(paper, line, size) : 0;
  return width > wide ? fitted(paper, pen, shortened(text, wide / width), size, wide) : line;
}

/** `y`: where the line of writing runs, whatever room a font leaves above it. */
export function write(paper: Paper, line: Line, { x, y, size }: { x: number; y: number; size: number }) {
  let at = x;
  for (const piece of line) {
    paper.font(piece.font).fontSize(size).text(piece.text, at, y, whole());
    at += widthOf(paper, [piece], size);
  }
}
