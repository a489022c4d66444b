import { z } from 'zod';
import { adjustmentReasons } from '../../inventory/adjust-stock.ts';

// Messages are codes of `problems` in messages/admin.en.json.

export const stockViews = ['low', 'out'] as const;

/** Unreadable parts of an address count as absent. */
export const stockListSchema = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  view: z.enum(stockViews).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

export const adjustStockSchema = z.object({
  variantId: z.uuid('not_found'),
  locationId: z.uuid('not_found'),
  /** `12`, `+12` or `-3`. */
  delta: z
    .string()
    .trim()
    .regex(/^[+-]?\d{1,6}$/, 'not_a_change')
    .transform(Number)
    .refine((delta) => delta !== 0, 'not_a_change'),
  reason: z.enum(adjustmentReasons),
  note: z.string().trim().max(500, 'too_long'),
  operationId: z.uuid(),
});
