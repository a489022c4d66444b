import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { onOtherCores } from './cores.ts';
import type { Plan, Round } from './shoppers.ts';
import type { BenchServer } from './store.ts';

export interface Shopping {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Of all threads of the server for one request; NaN where the system does not tell. */
  processorUs: number;
}

/**
 * Sends what the plan says.
 * @throws Error when any answer had another status: a quick refusal is no result
 */
export async function sendAll(plan: Plan, status = 200): Promise<Round> {
  const [command, args] = onOtherCores(process.execPath, ['bench/kit/shoppers.ts']);
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(plan));
  const round = JSON.parse(await text(child.stdout)) as Round;
  if (Object.keys(round.statuses).join() !== String(status)) {
    throw new Error(`every answer should be ${status}: ${JSON.stringify(round.statuses)}`);
  }
  return round;
}

export async function measureShopping(server: BenchServer, plan: Plan, status = 200): Promise<Shopping> {
  const before = server.processorMs();
  const { answers, seconds, p50Ms, p99Ms } = await sendAll(plan, status);
  const processorUs = ((server.processorMs() - before) * 1000) / answers;
  return { perSecond: answers / seconds, p50Ms, p99Ms, processorUs };
}

/** The median of some runs of each, after one to warm up; in turns, so that a busy moment of the machine meets all alike. */
export async function measureInTurns(
  server: BenchServer,
  plans: ReadonlyMap<string, Plan>,
  runs: number,
): Promise<Map<string, Shopping>> {
  const measured = new Map<string, Shopping[]>();
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, plan] of plans) {
      const result = await measureShopping(server, plan);
      if (run > 0) measured.set(name, [...(measured.get(name) ?? []), result]);
    }
  }
  return new Map([...measured].map(([name, results]) => [name, medianOf(results)]));
}

/** Figure by figure. */
export function medianOf(results: readonly Shopping[]): Shopping {
  const median = (pick: (result: Shopping) => number) =>
    results.map(pick).toSorted((a, b) => a - b)[Math.floor(results.length / 2)] ?? Number.NaN;
  return {
    perSecond: median((result) => result.perSecond),
    p50Ms: median((result) => result.p50Ms),
    p99Ms: median((result) => result.p99Ms),
    processorUs: median((result) => result.processorUs),
  };
}
