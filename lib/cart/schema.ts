import { z } from 'zod';
import { maxQuantity } from './cart.ts';

/** A form sends digits, JSON a number. */
const quantity = (least: 0 | 1) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\d{1,3}$/)
          .transform(Number),
      ],
      { error: 'a whole number' },
    )
    .pipe(z.number().int().min(least).max(maxQuantity));

export const addLineSchema = z.object({
  variantId: z.string().max(100),
  quantity: quantity(1).default(1),
});

export const setLineSchema = z.object({ quantity: quantity(0) });
