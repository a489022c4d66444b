import { z } from 'zod';

export const wishSchema = z.object({
  productId: z.uuid(),
  /** A form sends words. */
  wished: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
});

export type WishInput = z.output<typeof wishSchema>;
