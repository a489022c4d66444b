import type { Lsn } from '#db/lsn.ts';
import type { Locale } from '../catalog/types.ts';
import { cachedVariant } from './cached-variants.ts';
import { readVariants } from './read-variants.ts';
import type { CartLine } from './types.ts';
import type { CartVariant } from './variants.ts';

/** Up to so many lines are looked up one by one in the cache; more of them are quicker in one query. */
const lookedUpSingly = 12;

/**
 * What the catalog says of each line's variant, from the cache where that can say it, else in one query. Stock
 * may be a moment old: it warns early, and the order decides on the primary.
 */
export async function listVariants(
  lines: readonly CartLine[],
  locale: Locale,
  after: Lsn | undefined,
): Promise<Map<string, CartVariant>> {
  if (lines.length > lookedUpSingly) return readVariants(lines, locale, after);
  const cached = await Promise.all(lines.map((line) => cachedVariant(line, locale)));
  const read = await readVariants(
    lines.filter((_, index) => !cached[index]),
    locale,
    after,
  );
  for (const variant of cached) if (variant) read.set(variant.id, variant);
  return read;
}
