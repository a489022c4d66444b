import type { Column } from './columns.ts';
import type { Row } from './csv-rows.ts';
import type { Report } from './problem.ts';
import type { Parsed } from './values.ts';

/** The cell's value; where the cell is blank, or reported as unreadable, the fallback. */
export function readCell<T>(
  row: Row,
  column: Column,
  parse: (text: string) => Parsed<T>,
  fallback: T,
  report: Report,
): T {
  const text = row.cells[column];
  if (text === undefined) return fallback;
  const parsed = parse(text);
  if ('value' in parsed) return parsed.value;
  report(row.line, column, parsed.reason);
  return fallback;
}
