import { gather } from '../../gather.ts';
import type { CartRecord } from './record.ts';

/**
 * Writes of many requests together, so that under load a commit is shared. Each caller hears of the commit that its own
 * record was in, and whether it was written.
 * @param save answers the ids of the carts that were written
 */
export const togetherWriter = (save: (records: readonly CartRecord[]) => Promise<ReadonlySet<string>>) =>
  gather(async (records: readonly CartRecord[]) => {
    const written = await save(newestOfEach(records));
    return records.map(({ id }) => written.has(id));
  });

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
