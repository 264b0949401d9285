import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { verifyPath } from '../../../shared/evaluation/rules.ts';
import { SERIF, type Weight } from '../../lettering/faces.ts';
import { fitted, type Line, type Paper, penFor, widthOf, write } from '../../lettering/pen.ts';
import { everyone, speak } from '../../texts.ts';
import type { CertificateWords } from './certificate.ts';
import { texts } from './texts.ts';

const say = speak<keyof typeof texts.en>(texts, everyone);

// A4 across, in points.
const [WIDE, HIGH] = [841.89, 595.28];
const MARGIN = 84;
const MEASURE = WIDE - 2 * MARGIN;
const INK = '#242424';
const QUIET = '#616161';
const ACCENT = '#4f52b2';
const LINE = '#c5cbfa';
const SANS = 'Helvetica';

/** Letters are drawn as large as fits between these sizes, in points. */
interface Hand {
  weight: Weight;
  most: number;
  least: number;
}

const NAME: Hand = { weight: 600, most: 35, least: 18 };
const PROGRAM: Hand = { weight: 400, most: 23, least: 13 };

/** The certificate as a PDF, the same bytes each time. `publicUrl`: where it can be verified. */
export async function drawPaper(words: CertificateWords, publicUrl: string): Promise<Buffer> {
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
  person(paper, await lettered(paper, words.name, NAME, words.language));
  program(paper, words, await lettered(paper, words.program, PROGRAM, words.language));
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
  centred(paper, say('paper.title'), 160, { font: SERIF[400], size: 42 });
  centred(paper, say('paper.subtitle'), 190, { font: SERIF.italic, size: 17, color: ACCENT });
  centred(paper, say('paper.certifies'), 245, { font: SANS, size: 11.5, color: QUIET });
}

function person(paper: Paper, name: Line | null) {
  if (name) line(paper, name, 290, NAME);
  else centred(paper, say('paper.unwritable'), 290, { font: SERIF.italic, size: 24 });
  paper
    .lineWidth(0.75)
    .strokeColor(LINE)
    .moveTo(WIDE / 2 - 150, 314)
    .lineTo(WIDE / 2 + 150, 314)
    .stroke();
}

function program(paper: Paper, { from, to, meetings, hours }: CertificateWords, name: Line | null) {
  centred(paper, say('paper.completed'), 340, { font: SANS, size: 11.5, color: QUIET });
  if (name) line(paper, name, 374, PROGRAM);
  else centred(paper, say('paper.unwritable-program'), 374, { font: SERIF[400], size: 23 });
  centred(paper, say('paper.what'), 398, { font: SANS, size: 11.5, color: QUIET });
  centred(paper, say('paper.when', { from, to }), 436, { font: SERIF[400], size: 14.5 });
  if (hours > 0)
    centred(paper, say('paper.hours', { meetings, hours }), 459, { font: SERIF[400], size: 14.5 });
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
  paper.text(text, MARGIN, y, { width: MEASURE, align: 'center', baseline: 'alphabetic' });
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

/** What is to stand on one line; null where it cannot be written. */
async function lettered(paper: Paper, text: string, { weight, least }: Hand, language = '') {
  return fitted(paper, await penFor(paper, text, { weight, language }), text, least, MEASURE);
}

/** One line in the middle, as large as fits. */
function line(paper: Paper, pieces: Line, y: number, { most, least }: Hand) {
  const size = Math.max(least, Math.min(most, (most * MEASURE) / widthOf(paper, pieces, most)));
  paper.fillColor(INK);
  write(paper, pieces, { x: (WIDE - widthOf(paper, pieces, size)) / 2, y, size });
}
