import { desc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { orders, payments } from '#db/schema/index.ts';

/** An order with its newest payment, whatever became of it. */
export interface Attempt {
  order: typeof orders.$inferSelect;
  payment: typeof payments.$inferSelect;
}

export async function requireAttempt(db: Database | Transaction, orderId: string): Promise<Attempt> {
  const [row] = await db
    .select({ order: orders, payment: payments })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(eq(orders.id, orderId))
    .orderBy(desc(payments.id))
    .limit(1);
  if (!row) throw new Error(`order ${orderId} is not there`);
  return row;
}
