import { pipeline, Readable } from 'node:stream';
import { type Parser, parse } from 'csv-parse';
import { type Column, type Header, headerProblem, readHeader } from './columns.ts';
import { ImportFileError } from './problem.ts';
import { sourceText } from './source-text.ts';
import { cleanText } from './values.ts';

export interface Row {
  /** The line of the file on which the row starts, from 1. */
  line: number;
  /** Trimmed text of the known columns; blank ones are absent. */
  cells: Partial<Record<Column, string>>;
  /** Why the row cannot be read, where it cannot; its cells are then empty. */
  broken?: string;
}

export interface ProductCsv {
  header: Header;
  /** In the order of the file, read as they are asked for. */
  rows: AsyncIterable<Row>;
}

/** As csv-parse gives it with `info`; `lines` is the line on which the row ends. */
interface ParsedRow {
  record: string[];
  /** The row as it stands in the file. */
  raw: string;
  info: { lines: number };
}

/** Characters in one row; a row beyond it has a quote that is never closed, or is an attack on memory. */
const maxRowLength = 1_000_000;

/** @throws ImportFileError where the file as a whole is no product CSV, here or while its rows are read */
export async function openProductCsv(bytes: AsyncIterable<Uint8Array>): Promise<ProductCsv> {
  const text = sourceText(bytes);
  const first = await text.next();
  if (first.done) throw new ImportFileError('the file is empty');
  const broken: Row[] = [];
  const delimiter = delimiterOf(first.value);
  const parser = csvParser(delimiter, broken);
  // Errors of the source reach the reader through the parser, which the pipeline destroys.
  pipeline(Readable.from(startingWith(first.value, text)), parser, () => {});
  const parsed = (parser as AsyncIterable<ParsedRow>)[Symbol.asyncIterator]();
  const header = await findHeader(parsed);
  return { header, rows: rowsOf(parsed, { header, delimiter, broken }) };
}

async function findHeader(parsed: AsyncIterator<ParsedRow>): Promise<Header> {
  for (;;) {
    const next = await parsed.next();
    if (next.done) throw new ImportFileError('the file is empty, or no CSV');
    if (!next.value.record.some((field) => field.trim())) continue;
    const header = readHeader(next.value.record);
    const problem = headerProblem(header);
    if (problem) throw new ImportFileError(problem);
    return header;
  }
}

async function* rowsOf(
  parsed: AsyncIterator<ParsedRow>,
  { header, delimiter, broken }: { header: Header; delimiter: string; broken: Row[] },
): AsyncGenerator<Row> {
  const wellQuoted = wellQuotedRow(delimiter);
  for (let next = await parsed.next(); !next.done; next = await parsed.next()) {
    const { record, raw, info } = next.value;
    const line = info.lines - record.reduce((breaks, field) => breaks + field.split('\n').length - 1, 0);
    const isQuotedWrong = raw.includes('"') && !wellQuoted.test(raw);
    const row = isQuotedWrong ? { line, cells: {}, broken: wrongQuote } : toRow(line, record, header);
    if (row) yield row;
  }
  yield* broken;
}

const wrongQuote = 'a double quote inside a field must be doubled, and the field quoted';

/**
 * csv-parse reads a row with a wrong quote to its line's end only when told to accept it, and may then have cut it at
 * a comma inside a text: such rows are found here.
 */
function wellQuotedRow(delimiter: string): RegExp {
  const field = `(?:"[^"]*(?:""[^"]*)*"|[^"\\n${delimiter}]*)`;
  return new RegExp(`^${field}(?:${delimiter}${field})*\\n?$`);
}

function csvParser(delimiter: string, broken: Row[]): Parser {
  let lastLine = 0;
  return parse({
    delimiter,
    record_delimiter: '\n',
    info: true,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: maxRowLength,
    skip_records_with_error: true,
    on_record(record: string[], info) {
      lastLine = info.lines;
      return record;
    },
    on_skip(error): undefined {
      if (!error) return;
      if (error.code === 'CSV_MAX_RECORD_SIZE') {
        throw new ImportFileError(`the row on line ${lastLine + 1} never ends: a quote is not closed`);
      }
      broken.push({
        line: lastLine + 1,
        cells: {},
        broken: 'a quote that opens in this row is never closed',
      });
      lastLine = Number(error.lines);
    },
  });
}

function toRow(line: number, fields: readonly string[], header: Header): Row | null {
  if (!fields.some((field) => field.trim())) return null;
  if (fields.slice(header.width).some((field) => field.trim())) {
    const broken = `${fields.length} fields where the header has ${header.width}: is a comma not quoted?`;
    return { line, cells: {}, broken };
  }
  const cells: Row['cells'] = {};
  for (const [column, position] of header.positions) {
    const text = cleanText(fields[position] ?? '', column === 'body');
    if (text) cells[column] = text;
  }
  return { line, cells };
}

/** Spreadsheets of some countries write semicolons or tabs. */
function delimiterOf(start: string): string {
  const firstLine = start.trimStart().split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

async function* startingWith(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
