import type { ProductOutcome } from '#db/write-products.ts';
import type { ImportOptions, ImportResult } from './import-file.ts';

const maxLines = 1000;
const maxValueLength = 100;

export function printReport(result: ImportResult, options: ImportOptions): void {
  for (const line of reportLines(result, options)) console.log(line);
}

/** 0 all in, 1 nothing in, 2 some refused. */
export function exitCode({ outcomes, refusals, kept }: ImportResult): 0 | 1 | 2 {
  if (refusals.length === 0) return 0;
  return kept && outcomes.some(({ kind }) => kind !== 'refused') ? 2 : 1;
}

export function reportLines(result: ImportResult, { dryRun }: ImportOptions): string[] {
  const details = dryRun ? result.outcomes.flatMap(outcomeLines) : [];
  const refusals = result.refusals
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, handle, column, reason }) =>
      [`line ${line}`, handle, column, reason].filter(Boolean).join(': '),
    );
  return [...shortened(details), ...shortened(refusals), summary(result, dryRun)];
}

function outcomeLines(outcome: ProductOutcome): string[] {
  if (outcome.kind === 'created') return [`new      ${outcome.handle}`];
  if (outcome.kind !== 'updated') return [];
  const changes = outcome.changes.map(
    ({ field, before, after }) => `  ${field}: ${show(before)} -> ${show(after)}`,
  );
  return [`changed  ${outcome.handle}`, ...changes];
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > maxValueLength ? `${text.slice(0, maxValueLength)}…` : text;
}

function summary({ outcomes, refusals, refusedProducts, kept }: ImportResult, dryRun: boolean): string {
  const count = (kind: ProductOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const [created, updated, unchanged] = [count('created'), count('updated'), count('unchanged')];
  const refused = `${refusedProducts} refused (${refusals.length} ${refusals.length === 1 ? 'reason' : 'reasons'} above)`;
  if (!kept) return `Nothing was changed: ${refused}, and all or nothing was asked for.`;
  const parts = [`${created} created`, `${updated} changed`, `${unchanged} as they were`];
  return `${dryRun ? 'Would be: ' : ''}${[...parts, ...(refusals.length > 0 ? [refused] : [])].join(', ')}.`;
}

function shortened(lines: string[]): string[] {
  return lines.length <= maxLines
    ? lines
    : [...lines.slice(0, maxLines), `… and ${lines.length - maxLines} lines more`];
}
