import { z } from 'zod';

/** GA4's names. */
export const eventNames = [
  'view_item',
  'add_to_cart',
  'begin_checkout',
  'purchase',
  'search',
  'view_search_results',
] as const;

export type EventName = (typeof eventNames)[number];

const term = z
  .string()
  .max(200)
  .transform((text) => text.toLowerCase().replace(/\s+/g, ' ').trim());

const handle = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(200);

const isFirst = z.boolean();

/** What a browser tells, and of which it keeps no trace but that this visit has told it before. */
export const eventSchema = z.discriminatedUnion('name', [
  z.object({ name: z.enum(['view_item', 'add_to_cart']), key: handle, isFirst }),
  z.object({ name: z.enum(['begin_checkout', 'purchase']), key: z.literal('').default(''), isFirst }),
  /** `view_search_results` is told with the words where there was nothing to show. */
  z.object({ name: z.enum(['search', 'view_search_results']), key: term, isFirst }),
]);

export type StoreEvent = z.output<typeof eventSchema>;

/** What is searched for is counted by its words, unless they could be a mail, a number of somebody's, or a letter to us. */
export function isCountable({ name, key }: StoreEvent): boolean {
  if (name !== 'search' && name !== 'view_search_results') return true;
  return key.length > 0 && key.length <= 60 && !/@|\d{5}/.test(key) && key.isWellFormed();
}
