import { z } from 'zod';
import { shopCurrency } from '../../money.ts';
import { carriers } from '../../orders/carriers.ts';
import { piecesSchema } from '../../orders/schema.ts';
import { parseAmount } from '../products/amount.ts';

// Messages are codes of `problems` in messages/admin.en.json.

const order = z.object({
  orderId: z.uuid('not_found'),
  number: z.coerce.number().int().positive(),
  /** Of the form as it was drawn: sent twice, it is done once. */
  operationId: z.uuid(),
});
/** Money that goes back twice is gone: only by who has seen the order as it is. */
const seenOrder = order.extend({ seenVersion: z.coerce.number().int() });

const text = z.string().trim().max(1000, 'too_long');
const checkbox = z.literal('on').optional().transform(Boolean);
const amount = z.string().transform((typed, context): number => {
  const value = typed.trim() === '' ? 0 : parseAmount(typed, shopCurrency);
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: 'not_money' });
  return z.NEVER;
});

export const fulfilSchema = order.extend({
  pieces: piecesSchema,
  carrier: z.enum(carriers).or(z.literal('').transform(() => null)),
  trackingNumber: text.max(60, 'too_long').transform((typed) => typed || null),
});
export const deliverSchema = order.extend({ parcelId: z.uuid() });
export const refundSchema = seenOrder.extend({
  pieces: piecesSchema,
  restock: checkbox,
  extra: amount,
  reason: text,
});
export const receiveReturnSchema = order.extend({ returnId: z.uuid(), restock: checkbox });
export const declineReturnSchema = order.extend({
  returnId: z.uuid(),
  answer: text.min(1, 'required'),
});
export const noteSchema = order.extend({ note: text.min(1, 'required') });
export const resendMailSchema = order.extend({ mailId: z.string().regex(/^\d{1,15}$/) });
export const retryRefundSchema = order.extend({ refundId: z.uuid() });
export const orderSchema = order;
