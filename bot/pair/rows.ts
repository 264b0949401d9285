import { parse } from 'csv-parse/sync';

/** A line of a table that somebody made: what stands in each column, and where to find it again. */
export interface Row {
  line: number;
  cells: Map<string, string>;
}

export interface Rows {
  /** Columns as they are written, in their order. */
  columns: string[];
  rows: Row[];
}

/** What is wrong, where. All of it is found before anything is said, so that it can be mended at one go. */
export class BadTable extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** As spreadsheets save them: UTF-8 or UTF-16 with their marks, else what Windows wrote before. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const delimiters = [',', ';', '\t'];

/** Whichever stands most often in the line of headings, outside of quotes. */
export function delimiterOf(text: string): string {
  const [headings = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const count = (one: string) => headings.split(one).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Headings are one whatever their case, blanks, dashes and underlines. */
export const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[\s_-]+/g, '');

interface Parsed {
  record: string[];
  info: { lines: number };
}

export function rowsOf(text: string): Rows {
  const [headings, ...found] = parsed(text);
  if (!headings) throw new BadTable(['The file is empty. Its first line must name the columns.']);
  const columns = headings.record;
  const faults: string[] = [];
  const rows = found.map(({ record, line }) => {
    if (record.slice(columns.length).some(Boolean))
      faults.push(
        `line ${line}: ${record.length} cells, but there are ${columns.length} columns. Put what holds the separator in quotes.`,
      );
    return { line, cells: new Map(columns.map((name, at) => [plain(name), record[at] ?? ''])) };
  });
  if (faults.length > 0) throw new BadTable(faults);
  return { columns, rows };
}

function parsed(text: string): { record: string[]; line: number }[] {
  let before = 0;
  try {
    const found = parse(text, {
      bom: true,
      delimiter: delimiterOf(text.replace(/^\ufeff/, '')),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    }) as unknown as Parsed[];
    return found.flatMap(({ record, info }) => {
      const line = before + 1;
      before = info.lines;
      return record.some(Boolean) ? [{ record, line }] : [];
    });
  } catch (error) {
    const { code, message, lines } = error as { code?: string; message: string; lines?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED')
      throw new BadTable([`line ${lineOfOpenQuote(text)}: a quote begins here that is never closed`]);
    throw new BadTable([`line ${lines ?? '?'}: ${message}`]);
  }
}

/** The line of the last quote with which a cell begins. */
function lineOfOpenQuote(text: string): number {
  const opening = [...text.matchAll(/(?:^|[,;\t\n]) *"/g)].at(-1);
  return text.slice(0, (opening?.index ?? 0) + (opening?.[0].length ?? 0)).split('\n').length;
}
