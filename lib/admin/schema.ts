import { z } from 'zod';

const before = z.coerce.number().int().positive().optional().catch(undefined);
const q = z.string().trim().max(200).optional().catch(undefined);

/** Unreadable parts of an address count as absent. */
export const productListSchema = z.object({
  q,
  status: z.enum(['draft', 'active', 'archived']).optional().catch(undefined),
  before,
});
