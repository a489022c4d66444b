import { returnToOrder } from '#lib/checkout/return-to-order.ts';
import { defaultLocale, isLocale } from '#lib/i18n/locale.ts';
import { readRoute } from '#lib/route.ts';

/** Where a provider sends the shopper back to. */
export const GET = readRoute<{ locale: string; number: string }>(async (_request, { locale, number }) => {
  const location = await returnToOrder(number, isLocale(locale) ? locale : defaultLocale);
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
});
