import type { FulfillmentState } from './states.ts';

/** What has become of the pieces of a line. Those called off were never sent; those returned were, and are back. */
export interface LineQuantities {
  quantity: number;
  fulfilledQuantity: number;
  cancelledQuantity: number;
  returnedQuantity: number;
  refundedQuantity: number;
}

export const leftToSend = (line: LineQuantities): number =>
  line.quantity - line.fulfilledQuantity - line.cancelledQuantity;

/** Sent, not back, and not paid back either. */
export const leftToReturn = (line: LineQuantities): number =>
  Math.min(line.fulfilledQuantity - line.returnedQuantity, line.quantity - line.refundedQuantity);

export const leftToRefund = (line: LineQuantities): number => line.quantity - line.refundedQuantity;

/** For so long after the last parcel has arrived a return can be asked for. */
export const returnDays = 30;

/** `arrivals`: when each parcel arrived. */
export function isReturnTime(arrivals: readonly (Date | string | null)[], now = new Date()): boolean {
  const last = Math.max(...arrivals.map((at) => (at === null ? 0 : new Date(at).getTime())));
  return now.getTime() - last <= returnDays * 24 * 60 * 60 * 1000;
}

const sum = <T>(rows: readonly T[], amount: (row: T) => number): number =>
  rows.reduce((total, row) => total + amount(row), 0);

/** Nothing was sent, and nothing will be. */
export const isCalledOff = (lines: readonly LineQuantities[]): boolean =>
  lines.every((line) => line.fulfilledQuantity === 0 && leftToSend(line) === 0);

/** Where the goods are, from what has become of each piece and parcel. */
export function fulfillmentOf(
  lines: readonly LineQuantities[],
  { areParcelsDelivered, hasOpenReturn }: { areParcelsDelivered: boolean; hasOpenReturn: boolean },
): FulfillmentState {
  const sent = sum(lines, (line) => line.fulfilledQuantity);
  if (sent === 0) return 'unfulfilled';
  if (sum(lines, leftToSend) > 0) return 'partially_fulfilled';
  if (hasOpenReturn) return 'return_requested';
  if (sum(lines, (line) => line.returnedQuantity) === sent) return 'returned';
  return areParcelsDelivered ? 'delivered' : 'fulfilled';
}
