import { z } from 'zod';
import { addressSchema } from '../checkout/schema.ts';

/** A checkbox sends its value or nothing. */
const checkbox = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const saveAddressSchema = addressSchema.extend({
  /** Missing for a new one. */
  id: z.uuid().optional(),
  isDefault: checkbox,
});

export type AddressInput = z.output<typeof saveAddressSchema>;

export const addressIdSchema = z.object({ id: z.uuid() });
