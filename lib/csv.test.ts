import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test.each([
  ['=1+1', "'=1+1\r\n"],
  ['+cmd', "'+cmd\r\n"],
  ['-2+3', "'-2+3\r\n"],
  ['@SUM(A1)', "'@SUM(A1)\r\n"],
  ['\t=1', "'\t=1\r\n"],
  ['  =1', "'  =1\r\n"],
  ['a, "b"', '"a, ""b"""\r\n'],
  [-3, '-3\r\n'],
  [null, '\r\n'],
  ['plain', 'plain\r\n'],
])('%j is written as %j', (value, line) => {
  expect(csvLine([value])).toBe(line);
});

test('whatever is written is read back, but for the mark before what looks like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const [read = []]: string[][] = parse(csvLine(['first', ...cells]), { relax_column_count: true });
      expect(read.slice(1).map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(
        cells,
      );
      for (const cell of read) expect(cell.trimStart() || cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
