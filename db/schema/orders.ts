import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { locale, variants } from './catalog.ts';
import { at, createdAt, currency, id, money, updatedAt } from './columns.ts';
import { locations } from './inventory.ts';
import { customers, users } from './users.ts';

export const orderState = pgEnum('order_state', ['pending', 'placed', 'cancelled', 'completed']);
export const paymentState = pgEnum('payment_state', [
  'unpaid',
  'paid',
  'partially_refunded',
  'refunded',
  'failed',
]);
export const fulfillmentState = pgEnum('fulfillment_state', [
  'unfulfilled',
  'partially_fulfilled',
  'fulfilled',
  'delivered',
  'return_requested',
  'returned',
]);
export const paymentStatus = pgEnum('payment_status', [
  'pending',
  'requires_action',
  'succeeded',
  'failed',
  'cancelled',
]);
export const refundStatus = pgEnum('refund_status', ['pending', 'succeeded', 'failed']);
export const fulfillmentStatus = pgEnum('fulfillment_status', ['open', 'shipped', 'delivered', 'cancelled']);
export const returnStatus = pgEnum('return_status', ['requested', 'approved', 'received', 'declined']);

const notNegative = (name: string, ...columns: AnyPgColumn[]) =>
  check(
    name,
    sql.join(
      columns.map((column) => sql`${column} >= 0`),
      sql` AND `,
    ),
  );

export interface PostalAddress {
  name: string;
  line1: string;
  line2?: string | undefined;
  city: string;
  region?: string | undefined;
  postalCode: string;
  country: string;
  phone?: string | undefined;
}

/** The durable copy of a cart; the live one is in Redis under the same id. */
export const carts = pgTable(
  'carts',
  {
    id: text().primaryKey(),
    version: bigint({ mode: 'number' }).notNull().default(0),
    lines: jsonb().$type<{ variantId: string; quantity: number }[]>().notNull().default([]),
    /** The latest operations by id, so that a retry is recognised after a rebuild too. */
    operations: jsonb()
      .$type<Record<string, { version: number; requestHash: string }>>()
      .notNull()
      .default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    expiresAt: at().notNull(),
  },
  (t) => [index().on(t.expiresAt)],
);

/** What a login moves from a guest's cart to the customer's; the row goes when both carts have it. */
export const cartMerges = pgTable('cart_merges', {
  guestCartId: text().primaryKey(),
  guestVersion: bigint({ mode: 'number' }).notNull(),
  cartId: text().notNull(),
  lines: jsonb().$type<{ variantId: string; quantity: number }[]>().notNull(),
  createdAt: createdAt(),
});

export const orders = pgTable(
  'orders',
  {
    id: id(),
    number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity({ startWith: 100_001 }).unique(),
    /** One order per checkout, whatever is repeated. */
    checkoutKey: text().notNull().unique(),
    cartId: text().notNull(),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    email: text().notNull(),
    locale: locale().notNull(),
    state: orderState().notNull(),
    paymentState: paymentState().notNull(),
    fulfillmentState: fulfillmentState().notNull().default('unfulfilled'),
    currency: currency(),
    subtotal: money().notNull(),
    discountTotal: money().notNull().default(0),
    shippingTotal: money().notNull().default(0),
    taxTotal: money().notNull().default(0),
    taxIncluded: boolean().notNull().default(false),
    /** In thousandths of a percent, as it was when the order was made; null for orders older than this column. */
    taxRate: integer(),
    total: money().notNull(),
    shippingMethod: text().notNull(),
    shippingAddress: jsonb().$type<PostalAddress>().notNull(),
    billingAddress: jsonb().$type<PostalAddress>(),
    note: text(),
    version: integer().notNull().default(1),
    placedAt: createdAt(),
    cancelledAt: at(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index().on(t.cartId),
    index().on(t.customerId, t.placedAt.desc()),
    index().on(t.placedAt.desc(), t.id.desc()),
    index('orders_email_lower').on(sql`lower(${t.email})`),
    index('orders_to_work_on')
      .on(t.number)
      .where(sql`fulfillment_state IN ('unfulfilled', 'partially_fulfilled', 'return_requested')`),
    notNegative('orders_money_check', t.subtotal, t.discountTotal, t.shippingTotal, t.taxTotal, t.total),
    check(
      'orders_total_check',
      sql`${t.total} = ${t.subtotal} - ${t.discountTotal} + ${t.shippingTotal} + CASE WHEN ${t.taxIncluded} THEN 0 ELSE ${t.taxTotal} END`,
    ),
  ],
);

export const orderLines = pgTable(
  'order_lines',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    variantId: uuid().references(() => variants.id, { onDelete: 'set null' }),
    locationId: uuid().references(() => locations.id, { onDelete: 'set null' }),
    productHandle: text().notNull(),
    title: text().notNull(),
    variantTitle: text().notNull().default(''),
    sku: text().notNull(),
    image: text(),
    quantity: integer().notNull(),
    /** Of a bundle, as it was sold: what one of it takes from stock. */
    components: jsonb().$type<{ variantId: string; quantity: number }[]>().notNull().default([]),
    unitPrice: money().notNull(),
    discountTotal: money().notNull().default(0),
    taxTotal: money().notNull().default(0),
    total: money().notNull(),
    fulfilledQuantity: integer().notNull().default(0),
    /** Called off before they were sent. */
    cancelledQuantity: integer().notNull().default(0),
    /** Sent, and come back. */
    returnedQuantity: integer().notNull().default(0),
    refundedQuantity: integer().notNull().default(0),
  },
  (t) => [
    unique().on(t.orderId, t.position),
    index().on(t.variantId),
    index().on(t.locationId),
    check('order_lines_quantity_check', sql`${t.quantity} > 0`),
    check(
      'order_lines_done_check',
      sql`${t.refundedQuantity} BETWEEN 0 AND ${t.quantity} AND ${t.cancelledQuantity} >= 0
        AND ${t.fulfilledQuantity} BETWEEN 0 AND ${t.quantity} - ${t.cancelledQuantity}
        AND ${t.returnedQuantity} BETWEEN 0 AND ${t.fulfilledQuantity}`,
    ),
    notNegative('order_lines_money_check', t.unitPrice, t.discountTotal, t.taxTotal, t.total),
    check('order_lines_total_check', sql`${t.total} = ${t.unitPrice} * ${t.quantity} - ${t.discountTotal}`),
  ],
);

export const orderEvents = pgTable(
  'order_events',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    data: jsonb().notNull().default({}),
    actorId: uuid().references(() => users.id, { onDelete: 'set null' }),
    /** Of the form that asked for it: sent twice, it is done once. */
    operationId: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.orderId, t.createdAt),
    index().on(t.actorId),
    uniqueIndex('order_events_operation').on(t.orderId, t.operationId).where(sql`operation_id IS NOT NULL`),
  ],
);

export const payments = pgTable(
  'payments',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    provider: text().notNull(),
    /** The provider's own id; null until it has answered. */
    providerReference: text(),
    idempotencyKey: text().notNull().unique(),
    status: paymentStatus().notNull(),
    amount: money().notNull(),
    currency: currency(),
    cardBrand: text(),
    cardLast4: text(),
    failureCode: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique().on(t.provider, t.providerReference),
    index().on(t.orderId),
    uniqueIndex('payments_one_success').on(t.orderId).where(sql`status = 'succeeded'`),
    index().on(t.updatedAt).where(sql`status IN ('pending', 'requires_action')`),
    notNegative('payments_amount_check', t.amount),
    check('payments_last4_check', sql`${t.cardLast4} ~ '^[0-9]{4}$'`),
  ],
);

export const refunds = pgTable(
  'refunds',
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id, { onDelete: 'restrict' }),
    providerReference: text(),
    idempotencyKey: text().notNull().unique(),
    status: refundStatus().notNull(),
    amount: money().notNull(),
    reason: text().notNull().default(''),
    actorId: uuid().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index().on(t.paymentId),
    index().on(t.actorId),
    index().on(t.updatedAt).where(sql`status = 'pending'`),
    index('refunds_refused').on(t.updatedAt).where(sql`status = 'failed'`),
    check('refunds_amount_check', sql`${t.amount} > 0`),
  ],
);

const orderLine = () =>
  uuid()
    .notNull()
    .references(() => orderLines.id, { onDelete: 'restrict' });

export const refundLines = pgTable(
  'refund_lines',
  {
    refundId: uuid()
      .notNull()
      .references(() => refunds.id, { onDelete: 'cascade' }),
    orderLineId: orderLine(),
    quantity: integer().notNull(),
    restock: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.refundId, t.orderLineId] }),
    index().on(t.orderLineId),
    check('refund_lines_quantity_check', sql`${t.quantity} > 0`),
  ],
);

export const fulfillments = pgTable(
  'fulfillments',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    locationId: uuid().references(() => locations.id, { onDelete: 'set null' }),
    status: fulfillmentStatus().notNull().default('open'),
    carrier: text(),
    trackingNumber: text(),
    shippedAt: at(),
    deliveredAt: at(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index().on(t.orderId), index().on(t.locationId)],
);

export const fulfillmentLines = pgTable(
  'fulfillment_lines',
  {
    fulfillmentId: uuid()
      .notNull()
      .references(() => fulfillments.id, { onDelete: 'cascade' }),
    orderLineId: orderLine(),
    quantity: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fulfillmentId, t.orderLineId] }),
    index().on(t.orderLineId),
    check('fulfillment_lines_quantity_check', sql`${t.quantity} > 0`),
  ],
);

export const returns = pgTable(
  'returns',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    status: returnStatus().notNull().default('requested'),
    reason: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index().on(t.orderId)],
);

export const returnLines = pgTable(
  'return_lines',
  {
    returnId: uuid()
      .notNull()
      .references(() => returns.id, { onDelete: 'cascade' }),
    orderLineId: orderLine(),
    quantity: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.returnId, t.orderLineId] }),
    index().on(t.orderLineId),
    check('return_lines_quantity_check', sql`${t.quantity} > 0`),
  ],
);
