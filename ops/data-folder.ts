import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { removePostgresHome } from './postgres/binaries.ts';
import type { ProcessIdentity } from './process/identity.ts';
import { lockOwner, releaseLock, takeLock } from './process/lock.ts';
import { PidFile } from './process/pid-file.ts';
import { StartError } from './process/start-error.ts';

/** A folder with the data, logs and secrets of one running store; one starter owns it at a time. */
export interface DataFolder {
  folder: string;
  logs: string;
  pids: PidFile;
  release: () => void;
  /** Ends the ownership and removes the folder. */
  remove: () => void;
}

const lockName = 'starter.lock';
/** Says where everything of the running store is. */
export const stackFile = 'stack.json';
/** The data folders of test runs lie in the store's own, each with the pid of its run. */
const testFolder = /^test-\d+$/;

interface OpenOptions {
  parents: ProcessIdentity[];
  /** Empties it first. */
  reset: boolean;
  report: (line: string) => void;
}

/** The pid of the command that uses the folder, or null. */
export function folderOwner(folder: string): number | null {
  return lockOwner(path.join(folder, lockName))?.pid ?? null;
}

/** Takes the folder over, ending what a killed starter left alive. Throws StartError when it is in use. */
export async function openDataFolder(folder: string, options: OpenOptions): Promise<DataFolder> {
  const logs = path.join(folder, 'logs');
  mkdirSync(folder, { recursive: true });
  const lockFile = path.join(folder, lockName);
  const owner = await takeLock(lockFile, options.parents);
  if (owner) {
    throw new StartError(
      `The store in this folder is already running (pid ${owner.pid}). Stop it with: kill ${owner.pid}`,
    );
  }
  const pids = new PidFile(path.join(folder, 'pids.json'));
  const orphans = await pids.endOrphans();
  if (orphans.length > 0) options.report(`Ended what an earlier start left running: ${orphans.join(', ')}`);
  if (options.reset) empty(folder);
  await removeDeadTests(testFolder.test(path.basename(folder)) ? path.dirname(folder) : folder);
  mkdirSync(logs, { recursive: true });
  const release = () => {
    rmSync(path.join(folder, stackFile), { force: true });
    releaseLock(lockFile);
  };
  return { folder, logs, pids, release, remove: () => removeFolder(folder) };
}

/** What a reset leaves: locks in use, test runs beside us, and the secrets, one of which the build has in it. */
const keptByReset = /\.lock$|^test-\d+$|^secrets\.json$/;

function empty(folder: string) {
  for (const name of readdirSync(folder)) {
    if (keptByReset.test(name)) continue;
    if (name === 'postgres') removePostgresHome(path.join(folder, name));
    else rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function removeFolder(folder: string) {
  removePostgresHome(path.join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}

/** Test runs that were killed hard leave their folder and perhaps services. */
async function removeDeadTests(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((name) => testFolder.test(name))) {
    const test = path.join(folder, name);
    if (folderOwner(test) !== null) continue;
    await new PidFile(path.join(test, 'pids.json')).endOrphans();
    removeFolder(test);
  }
}
