import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { CartRecord } from './record.ts';

interface Waiting {
  records: readonly CartRecord[];
  resolve: (isWritten: boolean) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes of many requests together: those of one turn of the event loop, and those that come while a statement is under
 * way, so that under load a commit is shared. Each caller hears of the commit that its own records were in, and whether all of them were.
 * @param save answers the ids of the carts that were written
 */
export function togetherWriter(save: (records: readonly CartRecord[]) => Promise<ReadonlySet<string>>) {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      await endOfTurn();
      const together = waiting;
      waiting = [];
      try {
        const written = await save(newestOfEach(together.flatMap(({ records }) => records)));
        for (const { records, resolve } of together) resolve(records.every(({ id }) => written.has(id)));
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    isWriting = false;
  }

  return (records: readonly CartRecord[]): Promise<boolean> => {
    if (records.length === 0) return Promise.resolve(true);
    return new Promise((resolve, reject) => {
      waiting.push({ records, resolve, reject });
      if (!isWriting) void writeAll();
    });
  };
}

/** A statement may touch a row once: of each cart the newest lines, with the operations of all. */
export function newestOfEach(records: readonly CartRecord[]): CartRecord[] {
  const newest = new Map<string, CartRecord>();
  for (const record of records) {
    const other = newest.get(record.id);
    const base = other && other.version > record.version ? other : record;
    newest.set(
      record.id,
      other ? { ...base, operations: { ...other.operations, ...record.operations } } : base,
    );
  }
  return [...newest.values()];
}
