import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { orderLines } from '#db/schema/index.ts';
import { sharedCartStore } from '../cart/stores/current.ts';
import type { Attempt } from './attempt.ts';
import { orderedVersion } from './claim.ts';

/** Takes what was ordered out of its cart where no browser is there to be told: the store alone is. */
export async function takeFromCart(db: Database, { order }: Attempt): Promise<void> {
  const store = sharedCartStore();
  // The browser that carries it takes them out when it comes back.
  if (!store) return;
  const lines = await db
    .select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, order.id))
    .orderBy(asc(orderLines.position));
  await store.apply(
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
