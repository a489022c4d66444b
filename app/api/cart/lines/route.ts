import { addLine } from '#lib/cart/add-line.ts';
import { addLineSchema } from '#lib/cart/schema.ts';
import { requestLocale } from '#lib/request-locale.ts';
import { changeRoute } from '#lib/route.ts';

export const dynamic = 'force-dynamic';

export const POST = changeRoute(addLineSchema, async (line, { request, idempotencyKey, requestHash }) => {
  const changed = await addLine(line, { idempotencyKey, requestHash, locale: requestLocale(request) });
  return { body: changed.cart, replayed: changed.replayed, redirectTo: '/cart' };
});
