import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { endProcess, identifyProcess, isAlive, processIdentitySchema } from './identity.ts';

const recordSchema = processIdentitySchema.extend({
  name: z.string(),
  stopSignal: z.enum(['SIGTERM', 'SIGINT']),
});
type PidRecord = z.infer<typeof recordSchema>;

function readRecords(file: string): PidRecord[] {
  try {
    return z.array(recordSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

/** The processes of one data folder, on disk, so that a later start can end what a killed one left alive. */
export class PidFile {
  readonly #file: string;
  readonly #records = new Map<number, PidRecord>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Ends what an earlier run left alive; answers the names. */
  async endOrphans(): Promise<string[]> {
    const orphans = readRecords(this.#file).filter(isAlive);
    await Promise.all(orphans.map((orphan) => endProcess(orphan, orphan.stopSignal, 5_000)));
    this.#write();
    return orphans.map((orphan) => orphan.name);
  }

  add(name: string, pid: number, stopSignal: 'SIGTERM' | 'SIGINT') {
    const identity = identifyProcess(pid);
    if (identity === null) return;
    this.#records.set(pid, { ...identity, name, stopSignal });
    this.#write();
  }

  remove(pid: number) {
    if (this.#records.delete(pid)) this.#write();
  }

  #write() {
    const temporary = `${this.#file}.new`;
    writeFileSync(temporary, JSON.stringify([...this.#records.values()], null, 2));
    renameSync(temporary, this.#file);
  }
}
