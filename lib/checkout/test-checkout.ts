import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { connectDatabases, type Databases } from '#db/client.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/setup/database.ts';
import { orderBody } from '../../tests/setup/order-body.ts';
import { createTestProduct } from '../cart/test-products.ts';
import type { Cart, CartLine } from '../cart/types.ts';
import type { StockPart } from '../inventory/stock.ts';
import type { CheckoutServices } from './finish-payment.ts';
import { type PlacedOrder, type PlaceOrderRequest, placeOrder } from './place-order.ts';
import { keyedHashes } from './request-hash.ts';
import { placeOrderSchema } from './schema.ts';
import { checkoutServicesOn } from './services.ts';

interface OrderChange extends Partial<PlaceOrderRequest> {
  /** Members of the body that differ. */
  body?: object;
  through?: CheckoutServices;
}

/** A database with what integration tests of the checkout do to it; a shirt is $48. */
export async function openTestShop(given?: TestDatabase, poolSize = 10) {
  const database = given ?? (await createTestDatabase());
  const databases: Databases = connectDatabases({ primaryUrl: database.url, poolSize });
  const services: CheckoutServices = checkoutServicesOn(databases.primary.db);
  const { sql } = databases.primary;
  /** Looks on from outside: it is never cut itself. */
  const witness = postgres(database.url, { max: 1, onnotice: () => {} });

  return {
    services,
    databases,
    sql,
    /** @returns the variant's id */
    async product(stock: number): Promise<string> {
      return (await createTestProduct(databases, { handle: `p-${randomUUID()}`, stock })).variantId;
    },
    /** A product of its own at $48 that takes these from stock. @returns the variant's id */
    async bundle(...components: StockPart[]): Promise<string> {
      const id = await this.product(0);
      const rows = components.map(({ variantId, quantity }) => ({
        bundle_id: id,
        component_id: variantId,
        quantity,
      }));
      await sql`INSERT INTO bundle_components ${sql(rows)}`;
      return id;
    },
    cart(...lines: CartLine[]) {
      return { id: randomUUID(), version: 1, lines };
    },
    order(cart: Cart | null, { body: changed, through = services, ...change }: OrderChange = {}) {
      const sent = { ...orderBody, ...changed };
      return placeOrder(through, {
        cartId: cart?.id,
        cart,
        customerId: null,
        locale: 'en',
        input: placeOrderSchema.parse(sent),
        idempotencyKey: randomUUID(),
        requestHashes: keyedHashes(JSON.stringify(sent), ['secret']),
        ...change,
      });
    },
    async stock(variantId: string): Promise<number> {
      const [row] = await witness`
        SELECT coalesce(sum(available), 0)::int AS left FROM inventory_levels WHERE variant_id = ${variantId}`;
      return row?.left;
    },
    async count(table: string, where = 'true'): Promise<number> {
      const [row] = await witness.unsafe(`SELECT count(*)::int AS count FROM ${table} WHERE ${where}`);
      return row?.count;
    },
    /** Ends every connection to the database, whatever is under way on it. */
    async cutConnections(): Promise<void> {
      await witness`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    },
    async close() {
      await witness.end();
      await databases.close();
      await database.drop();
    },
  };
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>;

/** How each ended: `placed`, or the code of its Problem; anything else is rethrown. */
export async function outcomes(orders: Promise<PlacedOrder>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const settled of await Promise.allSettled(orders)) {
    const code = settled.status === 'fulfilled' ? 'placed' : settled.reason.code;
    if (settled.status === 'rejected' && settled.reason.constructor.name !== 'Problem') throw settled.reason;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
