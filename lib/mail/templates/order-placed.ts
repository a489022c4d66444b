import { readOrderById } from '../../orders/read-order.ts';
import type { MailTemplate } from '../types.ts';
import { orderLinesBlock, orderLinkBlock, orderSumsBlock, shippingBlock } from './order-blocks.ts';

export const orderPlaced: MailTemplate<'order_placed'> = async ({ orderId }, context) => {
  const order = await readOrderById(context.db, orderId);
  const { t } = context;
  return {
    subject: t('orderPlaced.subject', { number: order.number }),
    title: t('orderPlaced.title'),
    blocks: [
      { kind: 'text', text: t('orderPlaced.text', { number: order.number }) },
      orderLinesBlock(order, context),
      orderSumsBlock(order, context),
      shippingBlock(order, context),
      orderLinkBlock(order, context),
    ],
  };
};
