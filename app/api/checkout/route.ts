import { checkout } from '#lib/checkout/checkout.ts';
import { clearDraft, keepRefused } from '#lib/checkout/draft.ts';
import { placeOrderSchema } from '#lib/checkout/schema.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { requestLocale } from '#lib/request-locale.ts';
import { changeRoute } from '#lib/route.ts';

export const dynamic = 'force-dynamic';

export const POST = changeRoute(
  placeOrderSchema,
  async (input, { request, idempotencyKey, requestHash }) => {
    const locale = requestLocale(request);
    const { receipt, replayed } = await checkout(input, { idempotencyKey, requestHash, locale });
    await clearDraft();
    return {
      status: 201,
      body: receipt,
      replayed,
      redirectTo: localePath(locale, `/orders/${receipt.number}`),
    };
  },
  keepRefused,
);
