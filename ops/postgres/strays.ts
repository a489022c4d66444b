import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function isPostgresIn(pid: string, folder: string): boolean {
  try {
    return (
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' &&
      readlinkSync(`/proc/${pid}/cwd`) === folder
    );
  } catch {
    return false;
  }
}

function readPostmaster(folder: string): number[] {
  try {
    const [pid = ''] = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const command = execFileSync('ps', ['-o', 'command=', '-p', pid], { encoding: 'utf8', stdio: 'pipe' });
    return command.includes(folder) ? [Number(pid)] : [];
  } catch {
    return [];
  }
}

/** Postgres processes that work in the data folder though none should: a killed server's, or an old run's. */
function listStrays(folder: string): number[] {
  if (process.platform !== 'linux') return readPostmaster(folder);
  const real = realpathSync(folder);
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && isPostgresIn(entry, real))
    .map(Number);
}

/** Two servers on one data folder would destroy it, so the last one must be gone before the next starts. */
export async function endStrays(folder: string): Promise<void> {
  for (let strays = listStrays(folder); strays.length > 0; strays = listStrays(folder)) {
    for (const pid of strays) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
    }
    await sleep(50);
  }
}
