import type { Transaction } from '#db/client.ts';
import type { Written } from '#db/write-products.ts';
import { invalidateTags } from '../../cache/invalidate.ts';
import { tags } from '../../cache/manifest.ts';

/** Makes stale, in the writer's transaction, every page and read that shows what was written. */
export async function invalidateWritten(tx: Transaction, { products, collections }: Written): Promise<void> {
  await invalidateTags(tx, [
    ...products.map(tags.product),
    ...collections.map(tags.collection),
    ...(collections.length > 0 ? [tags.collections] : []),
    tags.listings,
  ]);
}
