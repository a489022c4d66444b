/**
 * A cell of a CSV for people: quoted where it has to be, and never a formula to a spreadsheet, which takes what begins
 * with one of these for one. Numbers, also negative ones, stay numbers.
 */
function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const isFormula = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text.trimStart() || text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With the line end that RFC 4180 asks for. */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;
