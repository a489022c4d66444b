import { and, eq } from 'drizzle-orm';
import { orders } from '#db/schema/index.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { getCartSession } from '../cart/cart-session.ts';
import { getCart } from '../cart/queries.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { updateSession } from '../session.ts';
import type { Attempt } from './attempt.ts';
import { forgetOrdered } from './checkout.ts';
import { clearDraft } from './draft.ts';
import { lookAtPayment } from './finish-payment.ts';
import type { ChargeOutcome } from './payments/provider.ts';
import { isStillIn } from './place-order.ts';
import { checkoutServices } from './services.ts';

/**
 * Where a shopper goes on who comes back from the provider, or asks how it stands: the webhook may have been quicker,
 * or not have come yet. Whom the order does not belong to is sent to its page, which tells them nothing.
 */
export async function returnToOrder(number: string, locale: Locale): Promise<string> {
  const orderPath = localePath(locale, `/orders/${encodeURIComponent(number)}`);
  const order = await findOwnAttempt(number);
  if (!order) return orderPath;
  const { attempt, outcome } = await lookAtPayment(checkoutServices(), order.id);
  if (attempt.order.state === 'pending') return openPath(attempt, outcome, locale);
  if (attempt.order.paymentState === 'failed') {
    return refusedPath(locale, attempt.payment.failureCode);
  }
  const cart = await getCart();
  const orderedCart = cart && isStillIn(cart, attempt) ? cart : null;
  await forgetOrdered({ orderId: order.id, orderedCart, replayed: true });
  await clearDraft();
  await updateSession({ lsn: await databases().position() });
  return orderPath;
}

/** This browser's order whatever became of its payment, from the primary: it was written a moment ago. */
export async function findOwnAttempt(
  number: string,
): Promise<{ id: string; state: Attempt['order']['state'] } | null> {
  const { cartId } = await getCartSession();
  if (cartId === undefined || !/^[1-9]\d{0,14}$/.test(number)) return null;
  const [order] = await databases()
    .primary.db.select({ id: orders.id, state: orders.state })
    .from(orders)
    .where(and(eq(orders.number, Number(number)), eq(orders.cartId, cartId)));
  return order ?? null;
}

function openPath({ order }: Attempt, outcome: ChargeOutcome | null, locale: Locale): string {
  if (outcome?.kind !== 'requires_action') return localePath(locale, `/checkout/pending/${order.number}`);
  if (outcome.declined !== undefined) return refusedPath(locale, outcome.declined);
  return 'url' in outcome.action ? outcome.action.url : localePath(locale, '/checkout');
}

const refusedPath = (locale: Locale, reason: string | null) =>
  localePath(
    locale,
    `/checkout?error=${reason === 'authentication_failed' ? 'payment_refused' : 'payment_declined'}`,
  );
