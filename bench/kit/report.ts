import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Over the last minute: whether the machine had anything else to do. */
const load = () => Number(os.loadavg()[0]?.toFixed(2));
const loadBefore = load();

export type Row = Record<string, string | number>;

/** Prints the table and keeps it as `bench/results/<name>.json` with when and on what it was measured. */
export function report(name: string, rows: Row[], about: Record<string, unknown>): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  console.log(`\n${cells.map(line).join('\n')}\n`);
  const loadAverage = { before: loadBefore, after: load() };
  console.log(`Load average ${loadAverage.before} before, ${loadAverage.after} after`);
  const folder = path.resolve('bench/results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  writeFileSync(
    file,
    `${JSON.stringify({ name, at: new Date().toISOString(), loadAverage, ...about, rows }, null, 2)}\n`,
  );
  console.log(`Kept in ${path.relative('.', file)}`);
}
