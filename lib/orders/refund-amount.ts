import { fraction } from '../promotions/prorate.ts';
import type { LineQuantities } from './quantities.ts';

export interface PaidLine extends LineQuantities {
  /** After discounts; minor units. */
  total: number;
  taxTotal: number;
}

/** What was paid for the first so many pieces of a line: counted from the first, so that the parts make up the whole. */
function paidFor(line: PaidLine, pieces: number, isTaxIncluded: boolean): number {
  const share = (amount: number) => fraction(amount, pieces, line.quantity);
  return share(line.total) + (isTaxIncluded ? 0 : share(line.taxTotal));
}

/** Minor units for the next so many pieces of a line, with the tax on them. */
export const refundFor = (line: PaidLine, pieces: number, isTaxIncluded: boolean): number =>
  paidFor(line, line.refundedQuantity + pieces, isTaxIncluded) -
  paidFor(line, line.refundedQuantity, isTaxIncluded);
