import { z } from 'zod';

// Messages are codes of `problems` in messages/admin.en.json.

const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too_long')
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), 'not_printable');

const share = z.coerce.number('invalid').min(0, 'invalid').max(1, 'invalid');

export const pictureIdSchema = z.object({ id: z.uuid('not_found') });

export const uploadQuerySchema = z.object({ name: words(255).catch('') });

export const savePictureSchema = z.object({
  id: z.uuid('not_found'),
  version: z.coerce.number().int().positive(),
  name: words(255),
  altEn: words(500),
  altKo: words(500),
  focalX: share,
  focalY: share,
});

export const pictureViews = ['words', 'waiting', 'failed', 'unused'] as const;
export type PictureView = (typeof pictureViews)[number];

/** Unreadable parts of an address count as absent. */
export const pictureListSchema = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  view: z.enum(pictureViews).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});
