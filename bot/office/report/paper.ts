import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { definitions, type Figure, type FigureName } from '../../../shared/metrics.ts';
import type { Reckoning } from '../../../shared/office/metrics/figures.ts';
import { reasonsLine } from '../../../shared/office/metrics/reason-words.ts';
import {
  between,
  figureLabels,
  goalSaid,
  goals,
  groups,
  responseSaid,
  restsOn,
  TOO_FEW,
  WHY_ABOUT,
  type Words,
  worded,
} from '../../../shared/office/metrics/words.ts';
import type { Suggestion } from '../../../shared/office/report/rules.ts';
import { NO_SUGGESTION, suggestionWords } from '../../../shared/office/report/words.ts';
import type { Round } from '../../../shared/round.ts';
import { SERIF } from '../../lettering/faces.ts';
import { paragraph } from '../../lettering/paragraph.ts';
import { fitted, type Paper, type Pen, penFor, widthOf, write } from '../../lettering/pen.ts';

export interface Reported {
  round: Round;
  row: Reckoning;
  earlier: readonly { number: number; figures: readonly Figure[] }[];
  suggestions: readonly Suggestion[];
}

const MARGIN = 56;
const INK = '#242424';
const QUIET = '#616161';
const LINE = '#d1d1d1';

/** About the height of a figure with all that belongs to it. */
const ROW = 60;

const FONT = { plain: SERIF[400], bold: SERIF[600] };

const words: Words = {
  number: (value) => value.toLocaleString('en', { maximumFractionDigits: 1 }),
  percent: (share) => share.toLocaleString('en', { style: 'percent' }),
};

const day = (at: string) =>
  new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The round in figures on A4, the same bytes each time for the same figures. */
export async function drawReport(reported: Reported): Promise<Buffer> {
  const { round, row } = reported;
  const { settings, number } = round;
  const paper = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
    info: { Title: `${settings.name}, round ${number}`, CreationDate: new Date(row.at) },
  });
  await head(paper, reported);
  title(paper, 'Goals', ROW);
  for (const name of goals) tell(paper, reported, name);
  suggest(paper, reported);
  for (const { title: group, names } of groups) {
    title(paper, group, ROW);
    for (const name of names) tell(paper, reported, name);
  }
  title(paper, 'How to read the figures', ROW);
  say(paper, WHY_ABOUT, QUIET);
  await numberPages(paper, reported);
  paper.end();
  return buffer(paper);
}

async function head(paper: Paper, { round, row }: Reported) {
  const { settings, number, announcedAt, createdAt } = round;
  const heading = await penFor(paper, settings.name, { weight: 600 });
  if (heading.text) block(paper, heading, { size: 22, leading: 26 });
  else paper.font(FONT.bold).fontSize(22).fillColor(INK).text(`Round ${number}`, { lineGap: -4 });
  paper.moveDown(0.2);
  say(paper, `Round ${number}: ${day(announcedAt ?? createdAt)} to ${day(row.at)}`, QUIET);
  block(paper, await penFor(paper, settings.purpose ?? '', { weight: 400 }), { size: 10, leading: 14 });
}

/** Somebody's own words, in whatever script. */
function block(paper: Paper, pen: Pen, { size, leading }: { size: number; leading: number }) {
  const { lines, fromRight } = paragraph(paper, pen, size, wide(paper));
  for (const line of lines) {
    keepTogether(paper, leading);
    const { y } = paper;
    const x = fromRight ? paper.page.width - MARGIN - widthOf(paper, line, size) : MARGIN;
    paper.fillColor(INK);
    write(paper, line, { x, y: y + size, size });
    paper.x = MARGIN;
    paper.y = y + leading;
  }
}

function suggest(paper: Paper, { suggestions }: Reported) {
  title(paper, 'For the next round', ROW);
  if (suggestions.length === 0) say(paper, NO_SUGGESTION);
  for (const { name, because } of suggestions) {
    const text = `${suggestionWords[name]} (${figureLabels[because]})`;
    keepTogether(paper, 3 * 14);
    const { y } = paper;
    paper.font(FONT.plain).fontSize(10).fillColor(QUIET).text('•', MARGIN, y);
    paper.fillColor(INK).text(text, MARGIN + 12, y, { width: wide(paper) - 12, paragraphGap: 4 });
    paper.x = MARGIN;
  }
}

const wide = (paper: Paper) => paper.page.width - 2 * MARGIN;

function keepTogether(paper: Paper, height: number) {
  if (paper.y + height > paper.page.height - MARGIN) paper.addPage();
}

/** `next`: the height of what must not be parted from its title. */
function title(paper: Paper, text: string, next: number) {
  keepTogether(paper, 40 + next);
  if (paper.y > MARGIN) paper.moveDown(0.9);
  paper.font(FONT.bold).fontSize(14).fillColor(INK).text(text);
  const y = paper.y + 3;
  paper.lineWidth(0.5).strokeColor(LINE);
  paper
    .moveTo(MARGIN, y)
    .lineTo(paper.page.width - MARGIN, y)
    .stroke();
  paper.y = y + 7;
}

const say = (paper: Paper, text: string, color = INK) =>
  paper.font(FONT.plain).fontSize(10).fillColor(color).text(text, { paragraphGap: 4 });

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A figure with all that belongs to it, never its number alone: what it is on the left, how it stands on the right. */
function tell(paper: Paper, reported: Reported, name: FigureName) {
  const figure = reported.row.figures.find((one) => one.name === name);
  if (!figure) return;
  const { value } = figure;
  const left = { x: MARGIN, width: wide(paper) * 0.52 };
  const right = { x: MARGIN + wide(paper) * 0.56, width: wide(paper) * 0.44 };
  const about = definitions[name].words;
  const beside = besides(reported, figure).map(capital).join('\n');
  paper.font(FONT.plain).fontSize(8.5);
  const below = Math.max(paper.heightOfString(about, left), paper.heightOfString(beside, right));
  keepTogether(paper, below + 16);
  const { y } = paper;
  paper.font(FONT.bold).fontSize(10.5).fillColor(INK).text(figureLabels[name], left.x, y, left);
  if (value === null) paper.font(FONT.plain).fillColor(QUIET);
  paper.text(value === null ? TOO_FEW : worded(figure, value, words), right.x, y, right);
  paper.font(FONT.plain).fontSize(8.5).fillColor(QUIET);
  paper.text(about, left.x, y + 15, left).text(beside, right.x, y + 15, right);
  paper.x = MARGIN;
  paper.y = y + 15 + below + 8;
}

/** What a figure lies between and rests on, how its goal stands, and what it was in earlier rounds. */
function besides({ row, earlier }: Reported, figure: Figure): string[] {
  const { name, value } = figure;
  const before = earlier.flatMap(({ number, figures }) => {
    const then = figures.find((one) => one.name === name)?.value ?? null;
    const response = responseSaid(figure, figures, words);
    return then === null
      ? []
      : [`round ${number}: ${worded(figure, then, words)}${response ? ` (${response.toLowerCase()})` : ''}`];
  });
  const said = [
    value === null ? null : between(figure, words),
    restsOn(figure, words),
    goalSaid(figure, words),
    responseSaid(figure, row.figures, words),
    reasonsLine(figure, words),
    before.join('; '),
  ];
  return said.flatMap((line) => line || []);
}

/** Which round it is and which page, at the foot of each. */
async function numberPages(paper: Paper, { round: { settings, number } }: Reported) {
  const { count } = paper.bufferedPageRange();
  const pen = await penFor(paper, settings.name, { weight: 400 });
  const size = 8;
  const of = pen.text ? `, round ${number}` : `Round ${number}`;
  const name = pen.text ? fitted(paper, pen, pen.text, size, wide(paper) - 120) : null;
  for (let page = 0; page < count; page += 1) {
    paper.switchToPage(page);
    paper.page.margins.bottom = 0;
    const y = paper.page.height - MARGIN / 2;
    paper.fillColor(QUIET);
    if (name) write(paper, name, { x: MARGIN, y, size });
    const after = MARGIN + (name ? widthOf(paper, name, size) : 0);
    const foot: PDFKit.Mixins.TextOptions = { baseline: 'alphabetic', lineBreak: false };
    paper.font(FONT.plain).fontSize(size).text(of, after, y, foot);
    const pages = `${page + 1} of ${count}`;
    paper.text(pages, paper.page.width - MARGIN - paper.widthOfString(pages), y, foot);
  }
}
