import type { Transaction } from '#db/client.ts';
import { invalidateTags } from '../cache/invalidate.ts';
import { kinds } from '../publishing/kinds/registry.ts';
import { listUses } from './uses.ts';

/** After a change of a picture: brings up to date what is made from it, and makes stale what shows it. */
export async function announcePicture(tx: Transaction, id: string): Promise<void> {
  const uses = await listUses(tx, id);
  for (const [kind, found] of Map.groupBy(uses, (use) => use.kind)) {
    const ids = found.map((use) => use.id);
    await invalidateTags(tx, (await kinds[kind].settle(tx, ids)).tags);
  }
}
