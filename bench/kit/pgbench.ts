import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { findExecutable } from '#ops/launcher/programs.mjs';
import { onServerCore } from './cores.ts';

/**
 * How often a second so many clients of pgbench get through the script, with prepared statements, on the core that the
 * server has otherwise: what Postgres gives to a client written in C.
 */
export function runPgbench(
  databaseUrl: string,
  { script, file, clients, seconds }: { script: string; file: string; clients: number; seconds: number },
): number {
  writeFileSync(file, `${script}\n`);
  const program = findExecutable(['pgbench']);
  if (!program) throw new Error('pgbench is not on this machine');
  const [command, args] = onServerCore(program, [
    ...['--client', String(clients), '--time', String(seconds), '--protocol', 'prepared', '--no-vacuum'],
    ...['--file', file, databaseUrl],
  ]);
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  const rate = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
  if (!rate || !/failed transactions: 0 /.test(stdout)) throw new Error(`pgbench: ${stdout}${stderr}`);
  return Number(rate);
}
