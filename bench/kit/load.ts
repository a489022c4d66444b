import { spawn } from 'node:child_process';
import path from 'node:path';
import { onOtherCores } from './cores.ts';

export interface LoadResult {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

interface Report {
  requests: { average: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
}

const connections = 16;
const seconds = 8;
const runs = 3;

/**
 * Sixteen connections asking for one address, each as soon as it has its answer; the median of three runs.
 * @throws Error when any answer was not 2xx: a fast error page is no result
 */
export async function measure(url: string): Promise<LoadResult> {
  await fire(url, 3);
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await fire(url, seconds));
  const median = (pick: (report: Report) => number) =>
    reports.map(pick).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return {
    requestsPerSecond: median((report) => report.requests.average),
    p50Ms: median((report) => report.latency.p50),
    p99Ms: median((report) => report.latency.p99),
  };
}

async function fire(url: string, duration: number): Promise<Report> {
  const [command, args] = onOtherCores(process.execPath, [
    path.resolve('node_modules/autocannon/autocannon.js'),
    ...['--connections', String(connections), '--duration', String(duration), '--json', url],
  ]);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const report = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Report;
  if (report.non2xx > 0 || report.errors > 0) {
    throw new Error(`${url}: ${report.non2xx} answers were not 2xx, ${report.errors} failed`);
  }
  return report;
}
