import { z } from 'zod';
import { answerChallenge } from '#lib/checkout/payments/challenge.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { requestLocale } from '#lib/request-locale.ts';
import { changeRoute } from '#lib/route.ts';

const answerSchema = z.object({ answer: z.enum(['approve', 'refuse']) });

/** What the customer of the test provider's bank says to a challenge. */
export const POST = changeRoute<typeof answerSchema, { key: string }>(
  answerSchema,
  async ({ answer }, { params, request }) => {
    const { orderNumber } = await answerChallenge(decodeURIComponent(params.key), answer === 'approve');
    return {
      body: { number: orderNumber },
      redirectTo: localePath(requestLocale(request), `/checkout/return/${orderNumber}`),
    };
  },
);
