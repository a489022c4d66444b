import { z } from 'zod';
import { emailSchema, locale, token } from '../auth/schema.ts';

export const subscribeSchema = z.object({
  email: emailSchema,
  locale,
  consent: z.literal('yes', 'required'),
});
export const confirmSubscriptionSchema = z.object({ token, locale });
