import { asc, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { orderEvents, orderLines, orders } from '#db/schema/index.ts';
import { type Actor, differing, recordAudit } from '../audit.ts';
import { notFound, Problem } from '../errors.ts';
import { transact } from '../transact.ts';
import { fulfillmentOf, isCalledOff } from './quantities.ts';
import { type FulfillmentState, type OrderState, requireMove } from './states.ts';

export interface ChangeRequest {
  orderId: string;
  /** Of the form that asks: sent twice, it is done once. */
  operationId: string;
  /** Who of the staff; null for the buyer. */
  actor: Actor | null;
  /** The version that was looked at, where acting on an older one could do a thing twice. */
  seenVersion?: number | undefined;
}

export type OrderRow = typeof orders.$inferSelect;
export type OrderLineRow = typeof orderLines.$inferSelect;

export interface LockedOrder {
  tx: Transaction;
  order: OrderRow;
  lines: OrderLineRow[];
}

const counts = ['fulfilledQuantity', 'cancelledQuantity', 'returnedQuantity', 'refundedQuantity'] as const;
type Count = (typeof counts)[number];

/** What a change adds to a line's counts. */
export type LineDelta = { position: number } & Partial<Record<Count, number>>;

export interface Change {
  kind: string;
  /** Kept in the order's history. */
  data: Record<string, unknown>;
  lines?: LineDelta[];
}

/**
 * One change of one order, in one transaction on the primary: the order is locked before anything else, `run` decides
 * and writes what is its own, and what follows for the order's states is worked out from its pieces and parcels.
 * @returns whether an earlier request had done it
 * @throws Problem 404 `not_found`, 409 `order_changed` or `illegal_move`, and what `run` throws
 */
export function changeOrder(
  db: Database,
  request: ChangeRequest,
  run: (locked: LockedOrder) => Promise<Change>,
): Promise<{ replayed: boolean }> {
  return transact(db, async (tx) => {
    const order = await lockOrder(tx, request.orderId);
    if (await isDone(tx, request)) return { replayed: true };
    requireSeen(order, request);
    requireStanding(order);
    const lines = await tx
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderId, order.id))
      .orderBy(asc(orderLines.position));
    const change = await run({ tx, order, lines });
    await addToLines(tx, order.id, change.lines ?? []);
    const linesAfter = addDeltas(lines, change.lines ?? []);
    const states = await nextStates(tx, order, linesAfter);
    await writeStates(tx, order, states);
    await noteEvent(tx, request, change);
    if (request.actor) {
      const fields = differing(fieldsOf(order, lines), fieldsOf({ ...order, ...states }, linesAfter));
      await auditOrder(tx, order, request.actor, change, fields);
    }
    return { replayed: false };
  });
}

/** @throws Problem 404 */
export async function lockOrder(tx: Transaction, orderId: string): Promise<OrderRow> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId)).for('update');
  if (!order) throw notFound();
  return order;
}

async function isDone(tx: Transaction, { orderId, operationId }: ChangeRequest): Promise<boolean> {
  const [done] = await tx
    .select({ id: orderEvents.id })
    .from(orderEvents)
    .where(sql`${orderEvents.orderId} = ${orderId} AND ${orderEvents.operationId} = ${operationId}`);
  return done !== undefined;
}

function requireSeen(order: OrderRow, { seenVersion }: ChangeRequest): void {
  if (seenVersion === undefined || seenVersion === order.version) return;
  throw new Problem(409, 'order_changed', { detail: 'Somebody changed the order meanwhile.' });
}

/** An attempt that was never paid has nothing to send or to pay back, and neither has what was called off. */
function requireStanding({ state }: OrderRow): void {
  if (state === 'placed' || state === 'completed') return;
  throw new Problem(409, 'illegal_move', { detail: `The order is ${state}.` });
}

const addDeltas = (lines: readonly OrderLineRow[], deltas: readonly LineDelta[]): OrderLineRow[] =>
  lines.map((line) => {
    const after = { ...line };
    for (const delta of deltas.filter(({ position }) => position === line.position)) {
      for (const count of counts) after[count] += delta[count] ?? 0;
    }
    return after;
  });

async function addToLines(tx: Transaction, orderId: string, deltas: readonly LineDelta[]): Promise<void> {
  if (deltas.length === 0) return;
  await tx.execute(sql`
    UPDATE order_lines l SET
      fulfilled_quantity = l.fulfilled_quantity + coalesce(d."fulfilledQuantity", 0),
      cancelled_quantity = l.cancelled_quantity + coalesce(d."cancelledQuantity", 0),
      returned_quantity = l.returned_quantity + coalesce(d."returnedQuantity", 0),
      refunded_quantity = l.refunded_quantity + coalesce(d."refundedQuantity", 0)
    FROM jsonb_to_recordset(${JSON.stringify(deltas)}::jsonb) AS d (position int, "fulfilledQuantity" int,
      "cancelledQuantity" int, "returnedQuantity" int, "refundedQuantity" int)
    WHERE l.order_id = ${orderId} AND l.position = d.position`);
}

interface NextStates {
  state: OrderState;
  fulfillmentState: FulfillmentState;
}

async function nextStates(tx: Transaction, order: OrderRow, lines: OrderLineRow[]): Promise<NextStates> {
  const [facts] = await tx.execute<{ areParcelsDelivered: boolean; hasOpenReturn: boolean }>(sql`
    SELECT NOT EXISTS (SELECT FROM fulfillments WHERE order_id = ${order.id} AND status <> 'delivered') AS "areParcelsDelivered",
      EXISTS (SELECT FROM returns WHERE order_id = ${order.id} AND status = 'requested') AS "hasOpenReturn"`);
  if (!facts) throw new Error('a select without FROM returned no row');
  const fulfillmentState = fulfillmentOf(lines, facts);
  if (isCalledOff(lines)) return { state: 'cancelled', fulfillmentState };
  const hasArrived = fulfillmentState === 'delivered' || fulfillmentState === 'returned';
  return { state: hasArrived ? 'completed' : order.state, fulfillmentState };
}

async function writeStates(tx: Transaction, order: OrderRow, next: NextStates): Promise<void> {
  if (next.state !== order.state) requireMove('order', order.state, next.state);
  if (next.fulfillmentState !== order.fulfillmentState) {
    requireMove('fulfillment', order.fulfillmentState, next.fulfillmentState);
  }
  await tx
    .update(orders)
    .set({
      ...next,
      version: order.version + 1,
      ...(next.state === 'cancelled' && { cancelledAt: new Date() }),
    })
    .where(eq(orders.id, order.id));
}

async function noteEvent(tx: Transaction, request: ChangeRequest, { kind, data }: Change): Promise<void> {
  const { orderId, operationId, actor } = request;
  await tx.insert(orderEvents).values({ orderId, operationId, kind, data, actorId: actor?.id ?? null });
}

/** What a change moves, as the audit log names it. */
const fieldsOf = ({ state, fulfillmentState }: OrderRow, lines: readonly OrderLineRow[]) => ({
  state,
  fulfillmentState,
  ...Object.fromEntries(
    lines.flatMap((line) => counts.map((count) => [`lines.${line.sku}.${count}`, line[count]])),
  ),
});

export function auditOrder(
  tx: Transaction,
  { id, number }: OrderRow,
  actor: Actor,
  { kind, data }: Pick<Change, 'kind' | 'data'>,
  fields: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): Promise<void> {
  return recordAudit(tx, actor, {
    action: `order.${kind}`,
    entity: { type: 'order', id, label: String(number) },
    ...(fields.before && { before: fields.before }),
    after: { ...fields.after, ...data },
  });
}
