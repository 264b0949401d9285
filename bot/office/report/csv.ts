import { stringify } from 'csv-stringify/sync';
import type { InputOf } from '../../../shared/door.ts';
import { definitions, type Figure } from '../../../shared/metrics.ts';
import type { Reckoning } from '../../../shared/office/metrics/figures.ts';
import { reasonsLine } from '../../../shared/office/metrics/reason-words.ts';
import { figureLabels, sliceLabel, type Words } from '../../../shared/office/metrics/words.ts';
import type { csv as contract, ExportedFile, TableName } from '../../../shared/office/report/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { Round } from '../../../shared/round.ts';
import { dayOf } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { figuresOf } from '../reckoning.ts';
import { fileName } from './file-name.ts';

type Line = Record<string, string | number | null>;

/** One of the report's tables, for a spreadsheet: numbers as numbers, with what lies behind them. */
export async function csv(
  app: App,
  _actor: Actor,
  { roundId, table }: InputOf<typeof contract>,
): Promise<ExportedFile> {
  const { round, row } = await figuresOf(app, roundId);
  const lines = await linesOf(app, round, row, table);
  // The mark at the beginning tells Excel that it is UTF-8; what could be taken for a formula is made plain text.
  const body = stringify(lines, { header: true, bom: true, escape_formulas: true });
  return {
    name: fileName(round, table, 'csv'),
    type: 'text/csv',
    body: Buffer.from(body).toString('base64'),
  };
}

async function linesOf({ store }: App, round: Round, row: Reckoning, table: TableName): Promise<Line[]> {
  const dates = { from: dayOf(round.announcedAt ?? round.createdAt), to: dayOf(row.at) };
  const each = (some: readonly Figure[], beside: Line) =>
    some.map((figure) => ({ ...beside, ...line(figure, some) }));
  switch (table) {
    case 'figures':
      return each(row.figures, dates);
    case 'weeks':
      return (await store.figures.weeks(round.id)).flatMap(({ week, figures }) => each(figures, { week }));
    case 'earlier':
      return (await store.figures.earlier(round)).flatMap(({ number, figures }) =>
        each(figures, { round: number }),
      );
    default:
      return row.slices[table].flatMap(({ value, figures }) =>
        each(figures, { ...dates, [table]: sliceLabel(table, value) }),
      );
  }
}

type All = readonly Figure[];

const plain: Words = { number: String, percent: String };

const line = (figure: Figure, all: All): Line => {
  const { name, value, low, high, count, of, give, unit, when, target } = figure;
  return {
    figure: figureLabels[name],
    value,
    'at least': low,
    'at most': high,
    count,
    of,
    'off by at most': value === null ? null : give,
    response: all.find((one) => one.name === definitions[name].restsOn)?.value ?? null,
    unit,
    when,
    goal: target ?? null,
    reasons: reasonsLine(figure, plain),
    definition: definitions[name].words,
  };
};
