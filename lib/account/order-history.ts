import { and, desc, eq, lt, ne, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { orderLines, orders } from '#db/schema/index.ts';
import type { Money } from '../money.ts';
import { type ShownState, shownState } from './shown-state.ts';

export interface OwnOrder {
  number: number;
  placedAt: Date;
  pieces: number;
  total: Money;
  state: ShownState;
  /** The first few, in order. */
  lines: { title: string; image: string | null }[];
}

export interface OrderHistory {
  orders: OwnOrder[];
  /** The page after this one begins below that number; null on the last. */
  nextBefore: number | null;
}

export interface HistoryQuery {
  /** A number, or words of a product. */
  q?: string | undefined;
  before?: number | undefined;
}

export const ordersAPage = 10;
const shownLines = 4;
/** Whole: what a select names, drizzle leaves without its table. */
const ofThis = sql.raw('orders.id');

/** A customer's orders, newest first; numbers grow with time, so that they serve as the keyset. */
export async function readHistory(
  db: Database,
  customerId: string,
  { q, before }: HistoryQuery,
): Promise<OrderHistory> {
  const rows = await db
    .select({
      number: orders.number,
      placedAt: orders.placedAt,
      total: orders.total,
      currency: orders.currency,
      state: orders.state,
      paymentState: orders.paymentState,
      fulfillmentState: orders.fulfillmentState,
      pieces: sql<number>`(SELECT coalesce(sum(quantity), 0)::int FROM ${orderLines} WHERE order_id = ${ofThis})`,
      lines: sql<OwnOrder['lines']>`(
        SELECT coalesce(jsonb_agg(jsonb_build_object('title', title, 'image', image) ORDER BY position), '[]')
        FROM ${orderLines} WHERE order_id = ${ofThis} AND position <= ${shownLines})`,
    })
    .from(orders)
    .where(
      and(
        eq(orders.customerId, customerId),
        // What was never paid is nobody's order.
        ne(orders.state, 'pending'),
        ne(orders.paymentState, 'failed'),
        before === undefined ? undefined : lt(orders.number, before),
        q ? matches(q) : undefined,
      ),
    )
    .orderBy(desc(orders.number))
    .limit(ordersAPage + 1);
  const shown = rows.slice(0, ordersAPage);
  return {
    orders: shown.map(({ total: amount, currency, state, paymentState, fulfillmentState, ...order }) => ({
      ...order,
      total: { amount, currency },
      state: shownState({ state, paymentState, fulfillmentState }),
    })),
    nextBefore: rows.length > ordersAPage ? (shown.at(-1)?.number ?? null) : null,
  };
}

const matches = (q: string) => {
  const text = q.toLowerCase();
  return or(
    sql`starts_with(${orders.number}::text, ${text})`,
    sql`EXISTS (SELECT FROM ${orderLines} WHERE order_id = ${orders.id}
      AND strpos(lower(title || ' ' || variant_title || ' ' || sku), ${text}) > 0)`,
  );
};
