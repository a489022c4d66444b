import { formatMoney } from '../../money.ts';
import { readOrderById } from '../../orders/read-order.ts';
import type { MailTemplate } from '../types.ts';
import { orderLinkBlock } from './order-blocks.ts';

export const orderRefunded: MailTemplate<'order_refunded'> = async ({ orderId, amount }, context) => {
  const order = await readOrderById(context.db, orderId);
  const { t, locale } = context;
  const { last4 } = order.payment;
  const values = { number: order.number, amount: formatMoney({ ...order.total, amount }, locale) };
  return {
    subject: t('orderRefunded.subject', values),
    title: t('orderRefunded.title', values),
    blocks: [
      {
        kind: 'text',
        text: last4 ? t('orderRefunded.toCard', { ...values, last4 }) : t('orderRefunded.text', values),
      },
      orderLinkBlock(order, context),
    ],
  };
};
