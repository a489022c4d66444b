import 'server-only';
import { desc, eq, lt, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { orderEvents, orderLines, orders, outbox, payments } from '#db/schema/index.ts';
import { maxAttempts } from '../../mail/send-mails.ts';
import type { TemplateName } from '../../mail/types.ts';
import { readParcels, readRefunds, readReturns } from '../../orders/read-history.ts';
import { pageSize, toPage } from '../page.ts';

/** Newest number first. `q` is an order's number or a whole mail. */
export async function listOrders(
  db: Database,
  { q, before }: { q?: string | undefined; before?: number | undefined },
  limit = pageSize,
) {
  const asNumber = /^#?\d{1,15}$/.test(q ?? '') ? Number(q?.replace('#', '')) : -1;
  const rows = await db
    .select({
      id: orders.id,
      number: orders.number,
      placedAt: orders.placedAt,
      email: orders.email,
      state: orders.state,
      paymentState: orders.paymentState,
      fulfillmentState: orders.fulfillmentState,
      total: orders.total,
      currency: orders.currency,
    })
    .from(orders)
    .where(
      sql.join(
        [
          before ? lt(orders.number, before) : sql`true`,
          q ? or(eq(orders.number, asNumber), eq(sql`lower(${orders.email})`, q.toLowerCase())) : sql`true`,
        ],
        sql` AND `,
      ),
    )
    .orderBy(desc(orders.number))
    .limit(limit + 1);
  return toPage(rows, limit);
}

export type OrderRow = Awaited<ReturnType<typeof listOrders>>['rows'][number];

/** With its lines, payments and history, what was sent and came back, and its mails. */
export async function getOrder(db: Database, number: number) {
  const [order] = await db.select().from(orders).where(eq(orders.number, number));
  if (!order) return null;
  const [lines, paid, events, parcels, asked, owed, mails] = await Promise.all([
    db.select().from(orderLines).where(eq(orderLines.orderId, order.id)).orderBy(orderLines.position),
    db.select().from(payments).where(eq(payments.orderId, order.id)).orderBy(payments.createdAt),
    db.select().from(orderEvents).where(eq(orderEvents.orderId, order.id)).orderBy(orderEvents.createdAt),
    readParcels(db, order.id),
    readReturns(db, order.id),
    readRefunds(db, order),
    readMails(db, order.id),
  ]);
  return { ...order, lines, payments: paid, events, parcels, returns: asked, refunds: owed, mails };
}

export type OrderDetail = NonNullable<Awaited<ReturnType<typeof getOrder>>>;

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
