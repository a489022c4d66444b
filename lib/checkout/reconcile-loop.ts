import { asc, eq, sql } from 'drizzle-orm';
import { idempotencyKeys, orderLines } from '#db/schema/index.ts';
import { cartStore } from '../cart/stores/current.ts';
import { repeat } from '../repeat.ts';
import type { Attempt } from './attempt.ts';
import { orderedVersion } from './claim.ts';
import type { CheckoutServices } from './finish-payment.ts';
import { reconcilePayments } from './reconcile.ts';
import { checkoutServices } from './services.ts';

const everyMs = 15_000;

/** Looks for what others left unfinished. @returns stops it */
export const startReconciler = (): (() => Promise<void>) => repeat('reconciler', everyMs, reconcile);

/** One round: payments, refunds, the carts of orders whose browser is gone, and keys that nobody asks for any more. */
export async function reconcile(): Promise<void> {
  const services = checkoutServices();
  const { placed } = await reconcilePayments(services);
  for (const attempt of placed) await takeFromCart(services, attempt);
  await services.db.delete(idempotencyKeys).where(sql`${idempotencyKeys.expiresAt} < now()`);
}

/** The browser that ordered it has gone, and its session with it: only the store is told. */
async function takeFromCart({ db }: CheckoutServices, { order }: Attempt): Promise<void> {
  const lines = await db
    .select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, order.id))
    .orderBy(asc(orderLines.position));
  await cartStore().apply(
    order.cartId,
    {
      id: `order:${order.id}`,
      requestHash: order.id,
      kind: 'take',
      lines: lines.flatMap(({ variantId, quantity }) =>
        variantId === null ? [] : [{ variantId, quantity, available: 0 }],
      ),
    },
    { minVersion: orderedVersion(order.checkoutKey) },
  );
}
