import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { countryCodes } from '../../checkout/countries.ts';
import { maxAttempts } from '../../mail/send-mails.ts';
import { shopTimeZone } from '../../shop-time.ts';

/** The lists that people at the desk work through, the most urgent first. */
export const orderViews = [
  'attention',
  'to_pack',
  'on_the_way',
  'returns',
  'done',
  'cancelled',
  'unpaid',
] as const;
export type OrderListView = (typeof orderViews)[number];

const day = z.iso.date().optional().catch(undefined);

/** Unreadable parts of an address count as absent. */
export const orderListSchema = z.object({
  /** A number, a whole mail, or words. */
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  view: z.enum(orderViews).optional().catch(undefined),
  country: z.enum(countryCodes).optional().catch(undefined),
  /** Days in the shop's time zone, both included. */
  from: day,
  to: day,
  /** All that one customer ordered. */
  customer: z.uuid().optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

export type OrderQuery = Partial<z.output<typeof orderListSchema>>;

/** A paid order that waits longer is late. */
const lateAfter = sql.raw(`interval '2 days'`);
/** So many of the newest orders are searched for words, unless days are chosen: words have no index. */
const searchedOrders = 20_000;

// `o` is the order throughout. Each condition begins from an index: of what is to be worked on, or of numbers and days.

const isToPack = sql`o.state = 'placed' AND o.fulfillment_state IN ('unfulfilled', 'partially_fulfilled')`;
const isLate = sql`${isToPack} AND o.placed_at < now() - ${lateAfter}`;

const refusedRefunds = sql`
  SELECT p.order_id FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE r.status = 'failed'`;
const stuckMails = sql`
  SELECT (m.payload -> 'data' ->> 'orderId')::uuid FROM outbox m
  WHERE m.topic LIKE 'mail.%' AND m.processed_at IS NULL AND m.attempts >= ${maxAttempts}
    AND m.payload -> 'data' ->> 'orderId' IS NOT NULL`;

const conditions: Record<OrderListView, SQL> = {
  attention: sql`o.id IN (
    SELECT o.id FROM orders o WHERE o.fulfillment_state = 'return_requested'
    UNION SELECT o.id FROM orders o WHERE ${isLate}
    UNION ${refusedRefunds} UNION ${stuckMails})`,
  to_pack: isToPack,
  on_the_way: sql`o.fulfillment_state = 'fulfilled'`,
  returns: sql`o.fulfillment_state = 'return_requested'`,
  done: sql`o.state = 'completed'`,
  cancelled: sql`o.state = 'cancelled' AND o.payment_state <> 'failed'`,
  unpaid: sql`(o.state = 'pending' OR o.payment_state = 'failed')`,
};

/** Why somebody should look at it: the first that holds. */
export const attentionOf = sql<Attention | null>`CASE
  WHEN o.fulfillment_state = 'return_requested' THEN 'return'
  WHEN o.id IN (${refusedRefunds}) THEN 'refund'
  WHEN ${isLate} THEN 'late'
  WHEN o.id IN (${stuckMails}) THEN 'mail'
END`;

export type Attention = 'return' | 'refund' | 'late' | 'mail';

export const whereOrders = ({ view, q, country, from, to, customer, before }: OrderQuery): SQL =>
  sql.join(
    [
      view ? conditions[view] : sql`true`,
      q ? answersTo(q, from !== undefined) : sql`true`,
      country ? sql`o.shipping_address ->> 'country' = ${country}` : sql`true`,
      from ? sql`o.placed_at >= ${startOf(from)}` : sql`true`,
      to ? sql`o.placed_at < ${startOf(to)} + interval '1 day'` : sql`true`,
      customer ? sql`o.customer_id = ${customer}` : sql`true`,
      before ? sql`o.number < ${before}` : sql`true`,
    ],
    sql` AND `,
  );

const startOf = (day: string) => sql`${day}::timestamp AT TIME ZONE ${shopTimeZone}`;

function answersTo(q: string, hasFirstDay: boolean): SQL {
  const number = /^#?(\d{1,15})$/.exec(q)?.[1];
  // One set of ids from two tables: an OR over them would walk all orders.
  if (number)
    return sql`o.id IN (SELECT id FROM orders WHERE number = ${number}::bigint UNION ${tracked(q)})`;
  if (q.includes('@')) return sql`lower(o.email) = ${q.toLowerCase()}`;
  const words = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const isRecent = sql`o.number > (SELECT coalesce(max(number), 0) FROM orders) - ${searchedOrders}`;
  return sql`${hasFirstDay ? sql`true` : isRecent} AND (
    lower(o.shipping_address ->> 'name') LIKE ${words}
    OR o.id IN (${tracked(q)})
    OR EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id AND lower(l.sku || ' ' || l.title) LIKE ${words}))`;
}

const tracked = (q: string) => sql`SELECT f.order_id FROM fulfillments f WHERE f.tracking_number = ${q}`;
