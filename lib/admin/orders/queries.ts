import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { orderEvents, orderLines, orders, outbox, payments, users } from '#db/schema/index.ts';
import { maxAttempts } from '../../mail/send-mails.ts';
import type { TemplateName } from '../../mail/types.ts';
import { readParcels, readRefunds, readReturns } from '../../orders/read-history.ts';
import type { FulfillmentState, OrderState, PaymentState } from '../../orders/states.ts';
import { type Page, pageSize, toPage } from '../page.ts';
import {
  type Attention,
  attentionOf,
  type OrderListView,
  type OrderQuery,
  whereOrders,
} from './order-query.ts';

export interface OrderRow {
  id: string;
  number: number;
  placedAt: string;
  email: string;
  /** Whom it ships to, and where. */
  name: string;
  country: string;
  pieces: number;
  state: OrderState;
  paymentState: PaymentState;
  fulfillmentState: FulfillmentState;
  /** Minor units. */
  total: number;
  currency: string;
  attention: Attention | null;
}

/** Newest number first. */
export async function listOrders(db: Database, query: OrderQuery, limit = pageSize): Promise<Page<OrderRow>> {
  const rows = await db.execute<OrderRow & Record<string, unknown>>(sql`
    SELECT o.id, o.number::float8 AS number, o.placed_at AS "placedAt", o.email, o.shipping_address ->> 'name' AS name,
      o.shipping_address ->> 'country' AS country, o.state, o.payment_state AS "paymentState",
      o.fulfillment_state AS "fulfillmentState", o.total::float8 AS total, o.currency, ${attentionOf} AS attention,
      (SELECT coalesce(sum(l.quantity), 0)::int FROM order_lines l WHERE l.order_id = o.id) AS pieces
    FROM orders o WHERE ${whereOrders(query)}
    ORDER BY o.number DESC LIMIT ${limit + 1}`);
  return toPage([...rows], limit);
}

/** How much waits to be packed and to be looked at; counted no further than `countedUpTo`. */
export async function countWork(db: Database): Promise<{ toPack: number; attention: number }> {
  const count = (view: OrderListView) => sql`
    (SELECT count(*)::int FROM (SELECT FROM orders o WHERE ${whereOrders({ view })} LIMIT ${countedUpTo}) AS counted)`;
  const [row] = await db.execute<{ toPack: number; attention: number }>(sql`
    SELECT ${count('to_pack')} AS "toPack", ${count('attention')} AS attention`);
  return row ?? { toPack: 0, attention: 0 };
}

export const countedUpTo = 1000;

/** With its lines, payments and history, what was sent and came back, and its mails. */
export async function getOrder(db: Database, number: number) {
  const [order] = await db.select().from(orders).where(eq(orders.number, number));
  if (!order) return null;
  const [lines, paid, events, parcels, asked, owed, mails] = await Promise.all([
    db.select().from(orderLines).where(eq(orderLines.orderId, order.id)).orderBy(orderLines.position),
    db.select().from(payments).where(eq(payments.orderId, order.id)).orderBy(payments.createdAt),
    readEvents(db, order.id),
    readParcels(db, order.id),
    readReturns(db, order.id),
    readRefunds(db, order),
    readMails(db, order.id),
  ]);
  return { ...order, lines, payments: paid, events, parcels, returns: asked, refunds: owed, mails };
}

export type OrderDetail = NonNullable<Awaited<ReturnType<typeof getOrder>>>;

const readEvents = (db: Database, orderId: string) =>
  db
    .select({
      id: orderEvents.id,
      kind: orderEvents.kind,
      data: orderEvents.data,
      createdAt: orderEvents.createdAt,
      /** Null for what the buyer, or nobody, did. */
      actor: users.email,
    })
    .from(orderEvents)
    .leftJoin(users, eq(users.id, orderEvents.actorId))
    .where(eq(orderEvents.orderId, orderId))
    .orderBy(orderEvents.createdAt, orderEvents.id);

/** What was, is or could not be sent about an order. */
async function readMails(db: Database, orderId: string) {
  const rows = await db
    .select({
      id: outbox.id,
      topic: outbox.topic,
      createdAt: outbox.createdAt,
      sentAt: outbox.processedAt,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .where(sql`${outbox.topic} LIKE 'mail.%' AND ${outbox.payload} -> 'data' ->> 'orderId' = ${orderId}`)
    .orderBy(outbox.id);
  return rows.map(({ topic, sentAt, attempts, ...mail }) => ({
    ...mail,
    template: topic.slice('mail.'.length) as TemplateName,
    state: sentAt ? ('sent' as const) : attempts >= maxAttempts ? ('stuck' as const) : ('waiting' as const),
  }));
}
