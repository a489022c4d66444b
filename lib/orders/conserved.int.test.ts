import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../errors.ts';
import { cancelOrder } from './cancel-order.ts';
import { declineReturn, receiveReturn } from './end-return.ts';
import { refundOrder } from './refund-order.ts';
import { requestReturn } from './request-return.ts';
import { canMove } from './states.ts';
import { openTestOrders, type TestOrders } from './test-orders.ts';

let shop: TestOrders;
beforeAll(async () => {
  shop = await openTestOrders();
});
afterAll(() => shop.close());

const quantity = fc.integer({ min: 1, max: 4 });
const piece = fc.record({ position: fc.integer({ min: 1, max: 3 }), quantity });
const some = fc.array(piece, { minLength: 1, maxLength: 3 });
const move = fc.oneof(
  fc.record({ kind: fc.constant('send' as const), pieces: some }),
  fc.record({ kind: fc.constant('arrive' as const) }),
  fc.record({ kind: fc.constant('cancel' as const) }),
  fc.record({
    kind: fc.constant('refund' as const),
    pieces: fc.array(piece, { maxLength: 3 }),
    restock: fc.boolean(),
    extra: fc.integer({ min: 0, max: 9000 }),
  }),
  fc.record({ kind: fc.constant('ask' as const), pieces: some }),
  fc.record({ kind: fc.constant('receive' as const), restock: fc.boolean() }),
  fc.record({ kind: fc.constant('decline' as const) }),
  fc.record({ kind: fc.constant('pay back' as const) }),
);
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

async function perform(orderId: string, each: Move): Promise<void> {
  const change = shop.change(orderId);
  const returnId = (await shop.read(orderId)).returns.at(-1)?.id ?? orderId;
  switch (each.kind) {
    case 'send':
      await shop.send(orderId, ...each.pieces.map((one): [number, number] => [one.position, one.quantity]));
      return;
    case 'arrive':
      return shop.arrive(orderId);
    case 'cancel':
      await cancelOrder(shop.db, change);
      return;
    case 'refund':
      await refundOrder(shop.db, change, { ...each, reason: 'test' });
      return;
    case 'ask':
      await requestReturn(shop.db, change, { pieces: each.pieces, reason: 'test' });
      return;
    case 'receive':
      await receiveReturn(shop.db, change, { returnId, restock: each.restock });
      return;
    case 'decline':
      await declineReturn(shop.db, change, { returnId, answer: 'test' });
      return;
    case 'pay back':
      await shop.sendRefunds();
  }
}

/** What must hold of an order and its stock whatever was done to it. */
async function conserved(orderId: string) {
  const [facts] = await shop.sql`
    SELECT
      (SELECT amount FROM payments WHERE order_id = o.id) >= coalesce((
        SELECT sum(r.amount) FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE p.order_id = o.id), 0) AS "money",
      NOT EXISTS (
        SELECT FROM order_lines l JOIN inventory_levels i ON i.variant_id = l.variant_id WHERE l.order_id = o.id
          AND i.available <> 5 + (SELECT sum(a.delta) FROM inventory_adjustments a WHERE a.variant_id = l.variant_id AND a.order_id = o.id)
      ) AS "levels",
      NOT EXISTS (
        SELECT FROM order_lines l WHERE l.order_id = o.id
          AND -(SELECT sum(a.delta) FROM inventory_adjustments a WHERE a.variant_id = l.variant_id AND a.order_id = o.id)
            NOT BETWEEN l.fulfilled_quantity - l.returned_quantity AND l.quantity
      ) AS "kept by buyers",
      NOT EXISTS (
        SELECT FROM order_lines l WHERE l.order_id = o.id
          AND (l.fulfilled_quantity <> coalesce((SELECT sum(quantity) FROM fulfillment_lines WHERE order_line_id = l.id), 0)
            OR l.cancelled_quantity + l.returned_quantity > l.refunded_quantity)
      ) AS "pieces"
    FROM orders o WHERE o.id = ${orderId}`;
  return facts;
}

const kinds = ['order', 'payment', 'fulfillment'] as const;

test('whatever is done after an order, money and stock are conserved and no state is reached by an illegal move', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(quantity, quantity, quantity),
      fc.array(move, { minLength: 3, maxLength: 14 }),
      async (quantities, moves) => {
        const { orderId } = await shop.place(...quantities);
        let before = await shop.states(orderId);
        for (const each of moves) {
          await perform(orderId, each).then(
            () => {
              done += 1;
            },
            (error: unknown) => {
              if (!(error instanceof Problem)) throw error;
            },
          );
          const after = await shop.states(orderId);
          // A delivery of several parcels is several moves.
          for (const [index, kind] of kinds.entries()) {
            const [from, to] = [before[index], after[index]];
            if (from !== to && each.kind !== 'arrive') {
              expect(canMove(kind, from as never, to as never), `${kind}: ${from} to ${to}`).toBe(true);
            }
          }
          expect(await conserved(orderId)).toEqual({
            money: true,
            levels: true,
            'kept by buyers': true,
            pieces: true,
          });
          before = after;
        }
      },
    ),
    { numRuns: 25 },
  );
  expect(done, 'moves that were legal').toBeGreaterThan(25);
}, 120_000);
