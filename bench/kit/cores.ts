import { spawnSync } from 'node:child_process';
import os from 'node:os';

/** The server under test has the first core to itself; load, database and Redis share the rest. */
const serverCore = '0';
const otherCores = `1-${os.cpus().length - 1}`;

const canPin = os.cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0;

export const pinning = canPin
  ? 'one core for the server'
  : 'cores not pinned: taskset or a second core is missing';

export function onServerCore(command: string, args: string[]): [string, string[]] {
  return canPin ? ['taskset', ['-c', serverCore, command, ...args]] : [command, args];
}

export function onOtherCores(command: string, args: string[]): [string, string[]] {
  return canPin ? ['taskset', ['-c', otherCores, command, ...args]] : [command, args];
}

/** Moves this process, and what it starts from here on, off the server's core. */
export function leaveServerCore(): void {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', otherCores, String(process.pid)]);
}
