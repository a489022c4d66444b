import { randomBytes } from 'node:crypto';
import type postgres from 'postgres';
import { connectDatabases } from '#db/client.ts';
import { writeProducts } from '#db/write-products.ts';
import type { ProductInput } from '#lib/catalog/product-input.ts';
import { shopCurrency } from '#lib/money.ts';
import type { Books } from './check-orders.ts';

/** Puts things to sell into a store's database, and reads its books. */
export function openShelf(databaseUrl: string) {
  const databases = connectDatabases({ primaryUrl: databaseUrl, poolSize: 2 });
  const { db, sql } = databases.primary;

  /** A product with one variant. @returns the variant's id */
  async function product(quantity: number): Promise<string> {
    const name = `drill-${randomBytes(6).toString('hex')}`;
    await writeProducts(db, [productInput(name, quantity)], { currency: shopCurrency });
    const [variant] = await sql<{ id: string }[]>`SELECT id FROM variants WHERE sku = ${name}`;
    if (!variant) throw new Error('the product was not made');
    return variant.id;
  }

  return {
    product,

    /** A product that takes one of each part from stock. @returns the variant's id */
    async bundle(...parts: string[]): Promise<string> {
      const id = await product(0);
      const rows = parts.map((part) => ({ bundle_id: id, component_id: part, quantity: 1 }));
      await sql`INSERT INTO bundle_components ${sql(rows)}`;
      return id;
    },

    async stock(variantId: string): Promise<number> {
      const [row] = await sql`
        SELECT sum(available + reserved)::int AS left FROM inventory_levels WHERE variant_id = ${variantId}`;
      return row?.left;
    },

    /** Until every order that takes these has come to an end; open ones are finished by the store. */
    async books(before: ReadonlyMap<string, number>): Promise<Books> {
      const ids = [...before.keys()];
      const orders = await readOrders(sql, ids);
      const sold = await sql<{ variantId: string; sold: number; after: number }[]>`
        SELECT i.variant_id AS "variantId", sum(i.available + i.reserved)::int AS after,
          (SELECT coalesce(sum(l.quantity), 0)::int FROM order_lines l JOIN orders o ON o.id = l.order_id
            WHERE l.variant_id = i.variant_id AND o.state = 'placed') AS sold
        FROM inventory_levels i WHERE i.variant_id IN ${sql(ids)} GROUP BY i.variant_id`;
      return { orders, stock: sold.map((row) => ({ ...row, before: before.get(row.variantId) ?? 0 })) };
    },

    close: () => databases.close(),
  };
}

/** The provider's ledger and the outbox are counted apart from the order itself: they must agree with it. */
const readOrders = (sql: postgres.Sql, variantIds: string[]) => sql<Books['orders']>`
  SELECT o.number::text, o.state::text, coalesce(substr(k.key, 5), '') AS key,
    (SELECT count(*)::int FROM idempotency_keys c
      WHERE c.scope = 'test-payments' AND c.key LIKE 'order:' || o.id || '%' AND c.response -> 'outcome' ->> 'kind' = 'succeeded'
    ) AS charges,
    (SELECT count(*)::int FROM outbox m
      WHERE m.topic = 'mail.order_placed' AND m.payload -> 'data' ->> 'orderId' = o.id::text) AS mails
  FROM orders o
  LEFT JOIN idempotency_keys k ON k.scope = 'POST /api/checkout ' || o.cart_id AND k.key LIKE 'key:%'
    AND k.response ->> 'orderId' = o.id::text
  WHERE EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id AND l.variant_id IN ${sql(variantIds)})`;

const productInput = (name: string, quantity: number): ProductInput => ({
  handle: name,
  status: 'active',
  title: { en: name },
  description: { en: '' },
  vendor: 'Drill',
  type: 'Coat',
  gender: null,
  tags: [],
  options: [],
  variants: [
    {
      sku: name,
      options: [],
      price: 4_800,
      compareAtPrice: null,
      quantity,
      weightGrams: 500,
      requiresShipping: true,
      taxable: true,
    },
  ],
  images: [],
});
