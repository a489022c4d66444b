import type { OrderView } from '#lib/orders/types.ts';

/** An order is three things at once; people are told the latest of them. */
export function statusOf({ state, paymentState, fulfillmentState }: OrderView) {
  if (paymentState === 'refunded' || paymentState === 'partially_refunded') return paymentState;
  return whereaboutsOf({ state, fulfillmentState });
}

/** The same without the money. */
export function whereaboutsOf({ state, fulfillmentState }: Pick<OrderView, 'state' | 'fulfillmentState'>) {
  if (state === 'cancelled') return 'cancelled';
  return fulfillmentState === 'unfulfilled' ? 'paid' : fulfillmentState;
}
