import type { Lsn } from '#db/lsn.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import type { CartLine } from './types.ts';
import { rememberHandle } from './variant-handles.ts';
import { type CartVariant, selectVariants } from './variants.ts';

/** Counted, from a replica that has seen what this shopper wrote. */
export async function readVariants(
  lines: readonly CartLine[],
  locale: Locale,
  after: Lsn | undefined,
): Promise<Map<string, CartVariant>> {
  if (lines.length === 0) return new Map();
  const ids = lines.map(({ variantId }) => variantId);
  const variants = await databases().read((db) => selectVariants(db, ids, locale), { after });
  for (const variant of variants.values()) if (variant.isPublished) rememberHandle(variant);
  return variants;
}
