import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
}

const vitestSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});
const reportSchema = z.union([
  vitestSchema.transform((report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })),
  playwrightSchema.transform(({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  })),
]);

/** The counts of a run: a run that failed without a failed test, or without a report, is one failure itself. */
export function countRun(report: unknown, succeeded: boolean): Counts {
  const parsed = reportSchema.safeParse(report);
  const counts = parsed.success ? parsed.data : { passed: 0, failed: 0 };
  return !succeeded && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

export function addCounts(all: Counts[]): Counts {
  return all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}
