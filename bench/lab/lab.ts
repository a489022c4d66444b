import os from 'node:os';
import type { Session } from '#ops/session.ts';
import { report } from '../kit/report.ts';
import { checkClaims } from './claims.ts';
import { openLab } from './open-lab.ts';
import type { LabOptions } from './options.ts';
import { writePage } from './page.ts';
import { measurePlainCookie } from './probes.ts';
import type { LabResult } from './result.ts';
import { toRow } from './table.ts';
import type { Trial } from './trial.ts';

/** Runs every store through the same faults; answers 1 when a claim of the case does not show in the figures. */
export async function runLab(
  session: Session,
  { stores, calmSeconds, isWhole }: LabOptions,
): Promise<number> {
  const lab = await openLab(session);
  const trials: Trial[] = [];
  for (const store of stores) trials.push(await lab.tryStore(store, calmSeconds));
  const result: LabResult = {
    at: new Date().toISOString(),
    machine: `${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), Node ${process.version}`,
    load: Number(os.loadavg()[2]?.toFixed(1)),
    calmSeconds,
    trials,
    plainCookie: await measurePlainCookie(lab.variantIds),
  };
  report('lab', trials.map(toRow), { result });
  const claims = checkClaims(result);
  for (const { holds, claim, measured } of claims) {
    console.log(`${holds ? 'shown     ' : 'NOT SHOWN '} ${claim}: ${measured}`);
  }
  const allHold = claims.every(({ holds }) => holds);
  if (isWhole && allHold) writePage(result, claims);
  return allHold ? 0 : 1;
}
