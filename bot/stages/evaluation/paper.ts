import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { verifyPath } from '../../../shared/evaluation/rules.ts';
import { everyone, speak } from '../../texts.ts';
import type { CertificateWords } from './certificate.ts';
import { texts } from './texts.ts';

const say = speak<keyof typeof texts.en>(texts, everyone);

type Paper = InstanceType<typeof PDFDocument>;

// A4 across, in points.
const [WIDE, HIGH] = [841.89, 595.28];
const MARGIN = 84;
const MEASURE = WIDE - 2 * MARGIN;
const INK = '#242424';
const QUIET = '#616161';
const ACCENT = '#4f52b2';
const LINE = '#c5cbfa';
const SANS = 'Helvetica';

// Found when the server starts, so that a package left behind is noticed then and not by who has earned a certificate.
const require = createRequire(import.meta.url);
const SERIF = {
  plain: require.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
  italic: require.resolve('@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf'),
};

/** The certificate as a PDF, the same bytes each time. `publicUrl`: where it can be verified. */
export function drawPaper(words: CertificateWords, publicUrl: string): Promise<Buffer> {
  const paper = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: `${say('paper.title')} · ${words.program}`,
      Author: words.program,
      CreationDate: new Date(words.issuedAt),
    },
  });
  frame(paper);
  emblem(paper, WIDE / 2, 86);
  titles(paper);
  person(paper, words);
  program(paper, words);
  footer(paper, words, publicUrl + verifyPath(words.code));
  paper.end();
  return buffer(paper);
}

function frame(paper: Paper) {
  paper
    .lineWidth(1.5)
    .strokeColor(ACCENT)
    .rect(26, 26, WIDE - 52, HIGH - 52)
    .stroke();
  paper
    .lineWidth(0.5)
    .strokeColor(LINE)
    .rect(33, 33, WIDE - 66, HIGH - 66)
    .stroke();
}

/** Two rings of one size, linked: neither is above the other. */
function emblem(paper: Paper, x: number, y: number) {
  paper.lineWidth(2.2).strokeColor(ACCENT);
  paper.circle(x - 10, y, 17).stroke();
  paper.circle(x + 10, y, 17).stroke();
}

function titles(paper: Paper) {
  centred(paper, say('paper.title'), 160, { font: SERIF.plain, size: 42 });
  centred(paper, say('paper.subtitle'), 190, { font: SERIF.italic, size: 17, color: ACCENT });
  centred(paper, say('paper.certifies'), 245, { font: SANS, size: 11.5, color: QUIET });
}

function person(paper: Paper, { name }: CertificateWords) {
  const shown = isWritable(name) ? name.normalize('NFC') : say('paper.unwritable');
  const [font, most] = isWritable(name) ? [SERIF.bold, 35] : [SERIF.italic, 24];
  const size = fitting(paper, shown, font, most, 18);
  centred(paper, shown, 290, { font, size });
  paper
    .lineWidth(0.75)
    .strokeColor(LINE)
    .moveTo(WIDE / 2 - 150, 314)
    .lineTo(WIDE / 2 + 150, 314)
    .stroke();
}

function program(paper: Paper, { program: name, from, to, meetings, hours }: CertificateWords) {
  const shown = isWritable(name) ? name.normalize('NFC') : say('paper.unwritable-program');
  centred(paper, say('paper.completed'), 340, { font: SANS, size: 11.5, color: QUIET });
  const size = fitting(paper, shown, SERIF.plain, 23, 13);
  centred(paper, shown, 374, { font: SERIF.plain, size });
  centred(paper, say('paper.what'), 398, { font: SANS, size: 11.5, color: QUIET });
  centred(paper, say('paper.when', { from, to }), 436, { font: SERIF.plain, size: 14.5 });
  if (hours > 0)
    centred(paper, say('paper.hours', { meetings, hours }), 459, { font: SERIF.plain, size: 14.5 });
}

function footer(paper: Paper, { issued }: CertificateWords, url: string) {
  const [top, left, wide] = [512, MARGIN + MEASURE * 0.35, MEASURE * 0.65];
  paper
    .lineWidth(0.5)
    .strokeColor(LINE)
    .moveTo(MARGIN, top - 14)
    .lineTo(WIDE - MARGIN, top - 14)
    .stroke();
  paper.font(SANS).fontSize(9.5).fillColor(QUIET);
  paper.text(say('paper.issued', { at: issued }), MARGIN, top, { width: MEASURE * 0.35 });
  paper.text(say('paper.verify'), left, top, { width: wide, align: 'right' });
  paper.fontSize(fitting(paper, url, SANS, 9.5, 6, wide)).fillColor(ACCENT);
  paper.text(url, left, top + 14, { width: wide, align: 'right', link: url });
}

interface Look {
  font: string;
  size: number;
  color?: string;
}

/** `y`: where the line of writing runs, whatever room a font leaves above it. */
function centred(paper: Paper, text: string, y: number, { font, size, color = INK }: Look) {
  paper.font(font).fontSize(size).fillColor(color);
  const line = { width: MEASURE, align: 'center', baseline: 'alphabetic' } as const;
  paper.text(text, MARGIN, y, { ...line, height: size * 2.5, ellipsis: true });
}

// Widths are rounded while lines are broken.
const SLACK = 0.99;

/** The largest size at which the text fits on one line, but never below `least`. */
function fitting(
  paper: Paper,
  text: string,
  font: string,
  most: number,
  least: number,
  wide = MEASURE,
): number {
  const width = paper.font(font).fontSize(most).widthOfString(text);
  return Math.max(least, Math.min(most, (most * wide * SLACK) / width));
}

// What Noto Serif has in all three cuts: Latin with Vietnamese, Greek without Coptic, Cyrillic, marks and punctuation.
const writable =
  /^(?:(?![\p{Cn}\u03e2-\u03ef])[\u0020-\u007e\u00a0-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f])*$/u;

/** Whether the paper can show it. What it cannot, it says so of, and the page it names shows it in full. */
export const isWritable = (text: string): boolean => writable.test(text.normalize('NFC'));
