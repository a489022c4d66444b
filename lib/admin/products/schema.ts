import { z } from 'zod';
import { shopCurrency } from '../../money.ts';
import type { Fields } from '../../publishing/document.ts';
import { parseAmount } from './amount.ts';

// Messages are codes of `problems` in messages/admin.en.json.

const amountLimit = 1_000_000_000;

const amount = z.string().transform((text, context): number => {
  const value = parseAmount(text, shopCurrency);
  if (value !== null && value <= amountLimit) return value;
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'not_money' });
  return z.NEVER;
});

const optionalAmount = z.union([z.literal('').transform(() => null), amount], 'not_money');

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,7}$/, 'not_whole')
  .transform(Number);

const variantSchema = z
  .object({
    price: amount,
    compareAt: optionalAmount,
    stock: wholeNumber,
    /** The stock that the editor was shown: what it changes is the difference, as orders go on meanwhile. */
    stockSeen: wholeNumber,
  })
  .refine(({ price, compareAt }) => compareAt === null || compareAt > price, {
    path: ['compareAt'],
    message: 'compare_at_too_low',
  });

const title = z.string().trim().max(255, 'too_long');
const description = z.string().max(60_000, 'too_long');

/** The fields as the editor was shown them: what somebody else changed meanwhile is told by it. */
const seen = z.string().transform((text, context): Fields => {
  try {
    const fields: unknown = JSON.parse(text);
    if (fields && typeof fields === 'object' && !Array.isArray(fields)) return fields as Fields;
  } catch {}
  context.addIssue({ code: 'custom', message: 'invalid' });
  return z.NEVER;
});

export const saveProductSchema = z.object({
  id: z.uuid('not_found'),
  intent: z.enum(['publish', 'draft']),
  campaignId: z.uuid().optional(),
  seen,
  title: z.object({ en: title.min(1, 'required'), ko: title }),
  description: z.object({ en: description, ko: description }),
  status: z.enum(['draft', 'active', 'archived']),
  /** By variant id; those left out stay as they are. */
  variants: z.record(z.uuid(), variantSchema).default({}),
});

export type SaveProductInput = z.infer<typeof saveProductSchema>;
