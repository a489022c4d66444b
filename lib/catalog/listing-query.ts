import { z } from 'zod';
import { type ListingQuery, sorts } from './types.ts';

export const listingLimit = { default: 24, max: 100 };
const queryLength = 200;

/** `?size=S,M` and `?size=S&size=M` mean the same. */
const values = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [
    ...new Set(
      [given]
        .flat()
        .flatMap((part) => part.split(','))
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(100)).max(30));

/** `2000-5000`, `-5000`, `2000-`: minor units, both ends included. */
const priceRange = z
  .string()
  .regex(/^(\d{0,9})-(\d{0,9})$/, 'min-max in minor units, e.g. 2000-5000')
  .transform((text) => {
    const [min, max] = text.split('-');
    return { min: min ? Number(min) : undefined, max: max ? Number(max) : undefined };
  });

/** Reads an address' query; what people type into `q` is cut and cleaned rather than refused. */
export const listingQuerySchema = z.object({
  q: z
    .string()
    .transform((text) => cleanQuery(text))
    .optional(),
  collection: z.string().max(120).optional(),
  size: values.optional(),
  color: values.optional(),
  price: priceRange.optional(),
  sort: z.enum(sorts).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(listingLimit.max).optional(),
}) satisfies z.ZodType<ListingQuery, unknown>;

/** No NUL (Postgres has none), no half surrogates (JSON and UTF-8 have none), no book-length questions. */
export function cleanQuery(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, queryLength)
    .toWellFormed();
}

/** The words of a question: letters and digits of any script, at most eight. */
export function searchWords(q: string): string[] {
  return (q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8).map((word) => word.slice(0, 40));
}

/** The same text for every spelling of the same query: what a result is cached under. */
export function listingKey(query: ListingQuery): string {
  const { q, collection, size, color, price, sort, cursor, limit } = query;
  return JSON.stringify([
    q?.toLowerCase() ?? '',
    collection ?? '',
    size?.toSorted() ?? [],
    color?.toSorted() ?? [],
    price?.min ?? '',
    price?.max ?? '',
    sort ?? '',
    cursor ?? '',
    limit ?? listingLimit.default,
  ]);
}

/** Groups what `URLSearchParams` has several of. */
export function queryFields(params: URLSearchParams): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    const all = params.getAll(name);
    fields[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
