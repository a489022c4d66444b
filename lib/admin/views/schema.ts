import { z } from 'zod';

/** Lists whose filters can be kept. */
const place = z.enum(['orders', 'products']);
export type ViewPlace = z.output<typeof place>;

export const placePath = (place: ViewPlace, query = ''): string => `/admin/${place}${query && `?${query}`}`;

export const keepViewSchema = z.object({
  place,
  name: z.string().trim().min(1, 'required').max(60, 'too_long'),
  /** As in the address. */
  query: z
    .string()
    .max(1000)
    .transform((query) => new URLSearchParams(query).toString()),
});

export const forgetViewSchema = z.object({ place, id: z.uuid('not_found') });
