import { formatMoney } from '../../money.ts';
import { readOrderById } from '../../orders/read-order.ts';
import type { MailTemplate } from '../types.ts';
import { orderLinesBlock, orderLinkBlock } from './order-blocks.ts';

export const orderCancelled: MailTemplate<'order_cancelled'> = async ({ orderId, refund }, context) => {
  const order = await readOrderById(context.db, orderId);
  const { t, locale } = context;
  const amount = formatMoney({ ...order.total, amount: refund }, locale);
  return {
    subject: t('orderCancelled.subject', { number: order.number }),
    title: t('orderCancelled.title'),
    blocks: [
      { kind: 'text', text: t('orderCancelled.text', { number: order.number }) },
      ...(refund > 0 ? [{ kind: 'text' as const, text: t('orderCancelled.refund', { amount }) }] : []),
      orderLinesBlock(order, context),
      orderLinkBlock(order, context),
    ],
  };
};
