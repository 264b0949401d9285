import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { definitions, type Figure, type FigureName } from '../../../shared/metrics.ts';
import type { Reckoning } from '../../../shared/office/metrics/figures.ts';
import {
  between,
  figureLabels,
  goalSaid,
  goals,
  groups,
  restsOn,
  TOO_FEW,
  WHY_ABOUT,
  type Words,
  worded,
} from '../../../shared/office/metrics/words.ts';
import type { Suggestion } from '../../../shared/office/report/rules.ts';
import { NO_SUGGESTION, suggestionWords } from '../../../shared/office/report/words.ts';
import type { Round } from '../../../shared/round.ts';

export interface Reported {
  round: Round;
  row: Reckoning;
  earlier: readonly { number: number; figures: readonly Figure[] }[];
  suggestions: readonly Suggestion[];
}

type Paper = InstanceType<typeof PDFDocument>;

const MARGIN = 56;
const INK = '#242424';
const QUIET = '#616161';
const LINE = '#d1d1d1';

// The fonts that PDF readers have of themselves know Latin letters only; a program may be called otherwise.
const require = createRequire(import.meta.url);
const font = (file: string) => require.resolve(`@expo-google-fonts/noto-serif/${file}`);
const FONT = {
  plain: font('400Regular/NotoSerif_400Regular.ttf'),
  bold: font('600SemiBold/NotoSerif_600SemiBold.ttf'),
};

const words: Words = {
  number: (value) => value.toLocaleString('en', { maximumFractionDigits: 1 }),
  percent: (share) => share.toLocaleString('en', { style: 'percent' }),
};

const day = (at: string) =>
  new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The round in figures on A4, the same bytes each time for the same figures. */
export function drawReport(reported: Reported): Promise<Buffer> {
  const { round, row, suggestions } = reported;
  const { settings, number, announcedAt, createdAt } = round;
  const paper = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'en',
    displayTitle: true,
    info: { Title: `${settings.name}, round ${number}`, CreationDate: new Date(row.at) },
  });
  paper.font(FONT.bold).fontSize(22).fillColor(INK).text(settings.name);
  say(paper, `Round ${number}: ${day(announcedAt ?? createdAt)} to ${day(row.at)}`, QUIET);
  if (settings.purpose) say(paper, settings.purpose);
  title(paper, 'Goals');
  for (const name of goals) tell(paper, reported, name);
  title(paper, 'For the next round');
  if (suggestions.length === 0) say(paper, NO_SUGGESTION);
  for (const { name, because } of suggestions)
    say(paper, `•  ${suggestionWords[name]} (${figureLabels[because]})`);
  for (const { title: group, names } of groups) {
    title(paper, group);
    for (const name of names) tell(paper, reported, name);
  }
  title(paper, 'How to read the figures');
  say(paper, WHY_ABOUT, QUIET);
  paper.end();
  return buffer(paper);
}

function title(paper: Paper, text: string) {
  if (paper.y > paper.page.height - 3 * MARGIN) paper.addPage();
  paper.moveDown(0.9).font(FONT.bold).fontSize(14).fillColor(INK).text(text);
  const y = paper.y + 3;
  paper.lineWidth(0.5).strokeColor(LINE);
  paper
    .moveTo(MARGIN, y)
    .lineTo(paper.page.width - MARGIN, y)
    .stroke();
  paper.y = y + 5;
}

const say = (paper: Paper, text: string, color = INK) =>
  paper.font(FONT.plain).fontSize(10).fillColor(color).text(text, { paragraphGap: 4 });

/** A figure with all that belongs to it: never its number alone. */
function tell(paper: Paper, { row, earlier }: Reported, name: FigureName) {
  const figure = row.figures.find((one) => one.name === name);
  if (!figure) return;
  const { value } = figure;
  const before = earlier.flatMap(({ number, figures }) => {
    const then = figures.find((one) => one.name === name)?.value ?? null;
    return then === null ? [] : [`round ${number}: ${worded(figure, then, words)}`];
  });
  const { restsOn: response } = definitions[name];
  const answered = row.figures.find((one) => one.name === response);
  const beside = [
    value === null ? null : between(figure, words),
    restsOn(figure, words),
    goalSaid(figure, words),
    answered &&
      `${figureLabels[answered.name]}: ${answered.value === null ? TOO_FEW : worded(answered, answered.value, words)}`,
    ...before,
  ];
  if (paper.y > paper.page.height - 2 * MARGIN) paper.addPage();
  paper.font(FONT.bold).fontSize(10.5).fillColor(INK);
  paper.text(`${figureLabels[name]}: ${value === null ? TOO_FEW : worded(figure, value, words)}`);
  paper.font(FONT.plain).fontSize(8.5).fillColor(QUIET);
  paper.text(`${beside.filter(Boolean).join('; ')}. ${definitions[name].words}`, { paragraphGap: 5 });
}
