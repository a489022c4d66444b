import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
  endProcess,
  identifyProcess,
  isAlive,
  type ProcessIdentity,
  processIdentitySchema,
} from './identity.ts';

const lockSchema = z.object({ owner: processIdentitySchema, parents: z.array(processIdentitySchema) });

function readLock(file: string): z.infer<typeof lockSchema> | null {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** The living owner of a lock file, or null. */
export function lockOwner(file: string): ProcessIdentity | null {
  const owner = readLock(file)?.owner;
  return owner && isAlive(owner) ? owner : null;
}

/**
 * Takes the lock, or answers the process that holds it. A holder whose own parents were killed hard is nobody's
 * any more: it is ended, and the lock taken.
 */
export async function takeLock(file: string, parents: ProcessIdentity[]): Promise<ProcessIdentity | null> {
  const owner = identifyProcess(process.pid);
  if (owner === null) throw new Error('this process cannot see itself');
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ owner, parents }), { flag: 'wx' });
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = readLock(file);
    if (held && isAlive(held.owner)) {
      if (held.parents.every(isAlive)) return held.owner;
      await endProcess(held.owner, 'SIGTERM', 20_000);
    }
    rmSync(file, { force: true });
  }
}

export function releaseLock(file: string) {
  if (readLock(file)?.owner.pid === process.pid) rmSync(file, { force: true });
}
