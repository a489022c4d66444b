import { Problem } from '../errors.ts';

export type OrderState = 'pending' | 'placed' | 'cancelled' | 'completed';
export type PaymentState = 'unpaid' | 'paid' | 'partially_refunded' | 'refunded' | 'failed';
export type FulfillmentState =
  | 'unfulfilled'
  | 'partially_fulfilled'
  | 'fulfilled'
  | 'delivered'
  | 'return_requested'
  | 'returned';

type Moves<S extends string> = Record<S, readonly S[]>;

/** An order is three things at once; each moves along its own arrows and no others. */
const order: Moves<OrderState> = {
  pending: ['placed', 'cancelled'],
  placed: ['completed', 'cancelled'],
  cancelled: [],
  completed: [],
};

const payment: Moves<PaymentState> = {
  unpaid: ['paid', 'failed'],
  paid: ['partially_refunded', 'refunded'],
  // A bank may send a refund back days later.
  partially_refunded: ['partially_refunded', 'refunded', 'paid'],
  refunded: ['partially_refunded', 'paid'],
  failed: [],
};

const fulfillment: Moves<FulfillmentState> = {
  unfulfilled: ['partially_fulfilled', 'fulfilled'],
  // What was not sent yet may be called off when all the rest has arrived, or come back.
  partially_fulfilled: ['partially_fulfilled', 'fulfilled', 'delivered', 'returned'],
  // A parcel that nobody took comes back undelivered.
  fulfilled: ['delivered', 'returned'],
  delivered: ['return_requested', 'returned'],
  // A request that was declined, or was for some of it only, leaves the rest where it is.
  return_requested: ['returned', 'delivered'],
  returned: [],
};

export const orderMoves = { order, payment, fulfillment };

interface States {
  order: OrderState;
  payment: PaymentState;
  fulfillment: FulfillmentState;
}

export function canMove<K extends keyof States>(kind: K, from: States[K], to: States[K]): boolean {
  return (orderMoves[kind] as Moves<States[K]>)[from].includes(to);
}

/** @throws Problem 409 `illegal_move` */
export function requireMove<K extends keyof States>(kind: K, from: States[K], to: States[K]): void {
  if (canMove(kind, from, to)) return;
  throw new Problem(409, 'illegal_move', { detail: `${kind}: ${from} does not become ${to}.` });
}

/** What has been sent comes back as a return; before that an order can simply be called off. */
export const canCancel = (states: States): boolean =>
  canMove('order', states.order, 'cancelled') && states.fulfillment === 'unfulfilled';

/** An attempt whose payment is open or failed is nobody's order. */
export const isVisible = ({ order, payment }: Pick<States, 'order' | 'payment'>): boolean =>
  order !== 'pending' && payment !== 'failed';
