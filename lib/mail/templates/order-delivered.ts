import { returnDays } from '../../orders/quantities.ts';
import { readOrderById } from '../../orders/read-order.ts';
import type { MailTemplate } from '../types.ts';
import { orderLinkBlock } from './order-blocks.ts';

export const orderDelivered: MailTemplate<'order_delivered'> = async ({ orderId }, context) => {
  const order = await readOrderById(context.db, orderId);
  const { t } = context;
  return {
    subject: t('orderDelivered.subject', { number: order.number }),
    title: t('orderDelivered.title'),
    blocks: [
      { kind: 'text', text: t('orderDelivered.text', { number: order.number, days: returnDays }) },
      orderLinkBlock(order, context),
    ],
  };
};
