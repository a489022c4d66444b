import { z } from 'zod';
import { documentKind } from '#db/schema/index.ts';
import { parseShopTime } from '../../shop-time.ts';

// Messages are codes of `problems` in messages/admin.en.json.

const title = z.string().trim().min(1, 'required').max(120, 'too_long');

const shopTime = z.string().transform((text, context): Date | null => {
  if (text === '') return null;
  const at = parseShopTime(text);
  if (at) return at;
  context.addIssue({ code: 'custom', message: 'not_a_time' });
  return z.NEVER;
});

export const createCampaignSchema = z.object({ title });

export const campaignSchema = z.object({ id: z.uuid('not_found') });

export const scheduleSchema = campaignSchema
  .extend({ title, startsAt: shopTime.optional().default(null), endsAt: shopTime })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || endsAt > startsAt, {
    path: ['endsAt'],
    message: 'ends_too_early',
  });

export const documentSchema = campaignSchema.extend({
  kind: z.enum(documentKind.enumValues),
  documentId: z.string().min(1).max(200),
});
