import { draftFieldsSchema, saveDraft } from '#lib/checkout/draft.ts';
import { getCheckoutSummary } from '#lib/checkout/queries.ts';
import { quoteOf } from '#lib/checkout/quote.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { requestLocale } from '#lib/request-locale.ts';
import { changeRoute } from '#lib/route.ts';

/** Keeps what the form says so far, and answers what the cart would cost by it. */
export const POST = changeRoute(draftFieldsSchema, async (fields, { request }) => {
  const locale = requestLocale(request);
  await saveDraft({ fields });
  const summary = await getCheckoutSummary(locale, quoteOf(fields, locale));
  return { body: summary, redirectTo: localePath(locale, '/checkout') };
});
