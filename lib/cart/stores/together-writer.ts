import type { CartRecord } from './record.ts';

interface Waiting {
  records: readonly CartRecord[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Writes of many requests together: while one statement is under way the next ones gather, so that under load a
 * commit is shared. Each caller hears of the commit that its own records were in.
 */
export function togetherWriter(save: (records: readonly CartRecord[]) => Promise<void>) {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        await save(newestOfEach(together.flatMap(({ records }) => records)));
        for (const { resolve } of together) resolve();
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    isWriting = false;
  }

  return (records: readonly CartRecord[]): Promise<void> => {
    if (records.length === 0) return Promise.resolve();
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
