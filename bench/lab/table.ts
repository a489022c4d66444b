import type { Row } from '../kit/report.ts';
import { faults } from './faults.ts';
import { headerRange, lostIn, sum, thousands } from './result.ts';
import type { Trial } from './trial.ts';

/** One line of the table that the terminal, the page and the README show alike. */
export function toRow(trial: Trial): Row {
  const { store, carts, phases, probes, add } = trial;
  const { least, most } = headerRange(trial);
  const lost = faults.map(({ key, title }) => [
    `carts lost: ${title}`,
    describeLost(lostIn(trial, key), carts),
  ]);
  return {
    store,
    ...Object.fromEntries(lost),
    'requests failed': describeFailures({
      requests: sum(phases, ({ requests }) => requests),
      failures: addUp(phases.map(({ failures }) => failures)),
    }),
    'request header, bytes': `${thousands(least)} to ${thousands(most)}`,
    'add, p50 / p99 ms': `${add.p50Ms} / ${add.p99Ms}`,
    'altered cookie': probes.altered.accepted === 0 ? 'opens nothing' : 'accepted',
    'old cookie shows': probes.replayed,
  };
}

const describeLost = (lost: number, carts: number) => (lost === 0 ? '0' : `${lost} of ${carts}`);

/** `3 of 4,100 (2 × 503, 1 × cut off)` */
export function describeFailures({
  requests,
  failures,
}: Pick<Trial['phases'][number], 'requests' | 'failures'>) {
  const kinds = Object.entries(failures).map(([kind, count]) => `${count} × ${kind}`);
  const count = sum(Object.values(failures), (one) => one);
  const detail = kinds.length > 0 ? ` (${kinds.join(', ')})` : '';
  return `${count} of ${thousands(requests)}${detail}`;
}

function addUp(counts: readonly Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [kind, count] of counts.flatMap((one) => Object.entries(one))) {
    total[kind] = (total[kind] ?? 0) + count;
  }
  return total;
}

export function toMarkdown(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number | undefined)[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column]))),
  ].join('\n');
}
