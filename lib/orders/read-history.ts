import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  fulfillmentLines,
  fulfillments,
  orderEvents,
  orderLines,
  type orders,
  payments,
  refunds,
  returnLines,
  returns,
} from '#db/schema/index.ts';
import { trackingUrl } from './carriers.ts';
import type {
  OrderEventKind,
  OrderEventView,
  ParcelView,
  PieceCount,
  RefundView,
  ReturnView,
} from './types.ts';

type OrderRow = typeof orders.$inferSelect;

const pieces = (table: typeof fulfillmentLines | typeof returnLines) =>
  sql<PieceCount[]>`jsonb_agg(
    jsonb_build_object('position', ${orderLines.position}, 'quantity', ${table.quantity}) ORDER BY ${orderLines.position})`;

export async function readParcels(db: Database, orderId: string): Promise<ParcelView[]> {
  const rows = await db
    .select({ parcel: fulfillments, pieces: pieces(fulfillmentLines) })
    .from(fulfillments)
    .innerJoin(fulfillmentLines, eq(fulfillmentLines.fulfillmentId, fulfillments.id))
    .innerJoin(orderLines, eq(orderLines.id, fulfillmentLines.orderLineId))
    .where(eq(fulfillments.orderId, orderId))
    .groupBy(fulfillments.id)
    .orderBy(asc(fulfillments.id));
  return rows.map(({ parcel, pieces: sent }) => ({
    id: parcel.id,
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    trackingUrl: trackingUrl(parcel),
    shippedAt: (parcel.shippedAt ?? parcel.createdAt).toISOString(),
    deliveredAt: parcel.deliveredAt?.toISOString() ?? null,
    pieces: sent,
  }));
}

export async function readReturns(db: Database, orderId: string): Promise<ReturnView[]> {
  const rows = await db
    .select({ asked: returns, pieces: pieces(returnLines) })
    .from(returns)
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(eq(returns.orderId, orderId))
    .groupBy(returns.id)
    .orderBy(asc(returns.id));
  return rows.map(({ asked, pieces: back }) => ({
    id: asked.id,
    status: asked.status,
    reason: asked.reason,
    requestedAt: asked.createdAt.toISOString(),
    pieces: back,
  }));
}

export async function readRefunds(db: Database, order: OrderRow): Promise<RefundView[]> {
  const rows = await db
    .select({ refund: refunds })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(payments.orderId, order.id))
    .orderBy(asc(refunds.id));
  return rows.map(({ refund }) => ({
    id: refund.id,
    amount: { amount: refund.amount, currency: order.currency },
    status: refund.status,
    owedAt: refund.createdAt.toISOString(),
  }));
}

/** What only the desk has to know is left out. */
const shownKinds: readonly string[] = [
  'paid',
  'fulfilled',
  'delivered',
  'cancelled',
  'refunded',
  'return_requested',
  'return_received',
  'return_declined',
] satisfies OrderEventKind[];

interface EventData {
  amount?: number;
  parcelId?: string;
  answer?: string;
}

export async function readHistory(db: Database, order: OrderRow): Promise<OrderEventView[]> {
  const rows = await db
    .select({ kind: orderEvents.kind, data: orderEvents.data, createdAt: orderEvents.createdAt })
    .from(orderEvents)
    .where(eq(orderEvents.orderId, order.id))
    .orderBy(asc(orderEvents.createdAt), asc(orderEvents.id));
  return rows
    .filter(({ kind }) => shownKinds.includes(kind))
    .map(({ kind, data, createdAt }) => {
      const { amount, parcelId, answer } = data as EventData;
      return {
        kind: kind as OrderEventKind,
        at: createdAt.toISOString(),
        amount: amount === undefined ? null : { amount, currency: order.currency },
        parcelId: parcelId ?? null,
        answer: answer || null,
      };
    });
}
