import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { identifyProcess, type ProcessIdentity } from './identity.ts';

const furthest = 4;

function lookUp(pid: number): { parent: number; command: string } | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return { parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
    }
    const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    const match = /^\s*(\d+)\s+(.*)$/m.exec(line);
    return match ? { parent: Number(match[1]), command: match[2] ?? '' } : null;
  } catch {
    return null;
  }
}

/** The launcher and, above it, npm: when one of them is killed hard nobody is left to stop us, so we stop. */
export function findParents(): ProcessIdentity[] {
  if (process.send === undefined) return [];
  const launcher = identifyProcess(process.ppid);
  if (launcher === null) return [];
  const parents = [launcher];
  if (process.env.npm_lifecycle_event === undefined) return parents;
  for (let pid = lookUp(process.ppid)?.parent ?? 0; pid > 1 && parents.length < furthest; ) {
    const found = lookUp(pid);
    const identity = identifyProcess(pid);
    if (found === null || identity === null) break;
    parents.push(identity);
    if (/^npm|npm-cli/.test(found.command)) return parents;
    pid = found.parent;
  }
  return [launcher];
}
