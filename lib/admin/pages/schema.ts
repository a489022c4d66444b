import { z } from 'zod';

// Messages are codes of `problems` in messages/admin.en.json.

const handle = z
  .string()
  .trim()
  .max(200, 'too_long')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/, 'not_a_handle');

/** First parts of addresses that are not pages'. */
const taken = [
  'account',
  'admin',
  'api',
  'cart',
  'checkout',
  'collections',
  'en',
  'ko',
  'livez',
  'media',
  'metrics',
  'newsletter',
  'orders',
  'preview',
  'products',
  'readyz',
  'search',
  'status',
  'wishlist',
];
const pageHandle = handle.refine((path) => !taken.includes(path.split('/')[0] ?? ''), 'handle_taken');

export const createPageSchema = z.object({
  title: z.string().trim().min(1, 'required').max(255, 'too_long'),
  handle: pageHandle,
});

export const movePageSchema = z.object({ id: z.uuid('not_found'), handle: pageHandle });

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'invalid' });
    return z.NEVER;
  }
});

const words = z.string().max(2_000, 'too_long');
/** Loose: a draft may be unfinished. What is published is looked at by its kind. */
const fieldsSchema = z.object({
  status: z.enum(['draft', 'active', 'archived']),
  'title.en': words,
  'title.ko': words,
  'seoTitle.en': words,
  'seoTitle.ko': words,
  'seoDescription.en': words,
  'seoDescription.ko': words,
  blocks: z
    .array(z.looseObject({ id: z.string().min(1).max(64), type: z.string().max(40) }))
    .max(100, 'too_many'),
});

const pageFields = z.string().max(400_000, 'too_long').pipe(json).pipe(fieldsSchema);

export const savePageSchema = z.object({
  id: z.uuid('not_found'),
  intent: z.enum(['draft', 'publish']),
  /** What the editor was shown, and what it became. */
  seen: pageFields,
  fields: pageFields,
});

export type PageFields = z.output<typeof fieldsSchema>;

export const restorePageSchema = z.object({
  id: z.uuid('not_found'),
  version: z.coerce.number().int().positive(),
});
