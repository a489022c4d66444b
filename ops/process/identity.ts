import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const processIdentitySchema = z.object({ pid: z.number().int().positive(), started: z.string() });

/** A process that cannot be confused with a later one of the same pid. */
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

function readStartTime(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name is in parentheses and may hold spaces; the state follows it, the start time is 19 further on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

export function identifyProcess(pid: number): ProcessIdentity | null {
  const started = readStartTime(pid);
  return started === null ? null : { pid, started };
}

export function isAlive(identity: ProcessIdentity): boolean {
  return readStartTime(identity.pid) === identity.started;
}

/** Ends a process and its group: politely, and after the grace (ms) hard. */
export async function endProcess(identity: ProcessIdentity, signal: NodeJS.Signals, graceMs: number) {
  signalGroup(identity.pid, signal);
  const deadline = Date.now() + graceMs;
  while (isAlive(identity) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 30));
  if (!isAlive(identity)) return;
  signalGroup(identity.pid, 'SIGKILL');
  while (isAlive(identity)) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Signals the group that the process leads, or the process alone where it leads none. */
export function signalGroup(pid: number, signal: NodeJS.Signals) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // No such group, or no such process: nothing to end.
    }
  }
}
