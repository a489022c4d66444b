import type { fulfillmentState, orderState, paymentState } from '#db/schema/index.ts';

interface States {
  state: (typeof orderState.enumValues)[number];
  paymentState: (typeof paymentState.enumValues)[number];
  fulfillmentState: (typeof fulfillmentState.enumValues)[number];
}

export type ShownState =
  | 'pending'
  | 'placed'
  | 'shipped'
  | 'delivered'
  | 'completed'
  | 'cancelled'
  | 'refunded';

/** The one word for where an order is that its buyer reads. */
export function shownState({ state, paymentState, fulfillmentState }: States): ShownState {
  if (state === 'cancelled') return 'cancelled';
  if (paymentState === 'refunded') return 'refunded';
  if (fulfillmentState === 'fulfilled') return 'shipped';
  if (fulfillmentState === 'unfulfilled' || fulfillmentState === 'partially_fulfilled') {
    return state === 'pending' ? 'pending' : 'placed';
  }
  return state === 'completed' ? 'completed' : 'delivered';
}
