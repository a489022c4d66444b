import { z } from 'zod';

export const restoreSchema = z.object({
  id: z.uuid('not_found'),
  version: z.coerce.number().int().positive(),
});

export const discardSchema = z.object({ id: z.uuid('not_found') });
