import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '#db/client.ts';
import { addresses, customers } from '#db/schema/index.ts';
import { cutPage, pageSize } from '../page.ts';

export const customerListSchema = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  /** The customer to go on after. */
  before: z.uuid().optional().catch(undefined),
});

export interface CustomerRow {
  id: string;
  name: string;
  email: string;
  since: string;
  orders: number;
  /** Minor units of the shop's currency, what was paid back included. */
  spent: number;
  lastOrderAt: string | null;
}

/** Newest first. `q` is a whole mail, or part of a name. */
export async function listCustomers(db: Database, { q, before }: z.output<typeof customerListSchema>) {
  const words = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db.execute<CustomerRow & Record<string, unknown>>(sql`
    SELECT c.id, c.name, c.email, c.created_at AS since, o.orders, o.spent, o.last AS "lastOrderAt"
    FROM (
      SELECT * FROM customers
      WHERE ${q ? sql`(lower(email) = ${q.toLowerCase()} OR name ILIKE ${words})` : sql`true`}
        AND ${before ? sql`id < ${before}` : sql`true`}
      ORDER BY id DESC LIMIT ${pageSize + 1}
    ) c
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS orders, coalesce(sum(total), 0)::float8 AS spent, max(placed_at) AS last
      FROM orders WHERE customer_id = c.id AND state IN ('placed', 'completed')
    ) o
    ORDER BY c.id DESC`);
  return cutPage([...rows], pageSize, ({ id }) => id);
}

/** With the address book, the default first. */
export async function getCustomer(db: Database, id: string) {
  const [customer] = await db.select().from(customers).where(eq(customers.id, id));
  if (!customer) return null;
  const book = await db
    .select()
    .from(addresses)
    .where(eq(addresses.customerId, id))
    .orderBy(desc(addresses.isDefault), desc(addresses.createdAt))
    .limit(50);
  return { ...customer, addresses: book };
}

export type CustomerDetail = NonNullable<Awaited<ReturnType<typeof getCustomer>>>;
