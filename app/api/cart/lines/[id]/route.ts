import { z } from 'zod';
import { removeLine } from '#lib/cart/remove-line.ts';
import { setLineSchema } from '#lib/cart/schema.ts';
import { setLine } from '#lib/cart/set-line.ts';
import { requestLocale } from '#lib/request-locale.ts';
import { type ChangeContext, changeRoute } from '#lib/route.ts';

export const dynamic = 'force-dynamic';

type Context = ChangeContext<{ id: string }>;

const cartRequest = ({ request, idempotencyKey, requestHash }: Context) => ({
  idempotencyKey,
  requestHash,
  locale: requestLocale(request),
});

const set = changeRoute(setLineSchema, async ({ quantity }, context: Context) => {
  const changed = await setLine({ variantId: context.params.id, quantity }, cartRequest(context));
  return { body: changed.cart, replayed: changed.replayed, redirectTo: '/cart' };
});

export const PATCH = set;
/** A form cannot PATCH. */
export const POST = set;

export const DELETE = changeRoute(z.unknown(), async (_, context: Context) => {
  const changed = await removeLine(context.params.id, cartRequest(context));
  return { body: changed.cart, replayed: changed.replayed };
});
