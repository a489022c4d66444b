import { z } from 'zod';
import type { Shown } from './shown.ts';
import { shippingMethods } from './types.ts';

const amount = z.number().int().min(0);
const shownObject: z.ZodType<Shown> = z.object({
  lines: z.record(z.string(), amount),
  totals: z.record(
    z.enum(shippingMethods),
    z.object({ discount: amount, shipping: amount, tax: amount, total: amount }),
  ),
});

/** Also as the text of a form's field. */
export const shownSchema = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}, shownObject);
