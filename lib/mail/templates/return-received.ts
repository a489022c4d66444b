import { formatMoney } from '../../money.ts';
import { readOrderById } from '../../orders/read-order.ts';
import type { MailTemplate } from '../types.ts';
import { orderLinkBlock, piecesBlock, requireReturn } from './order-blocks.ts';

export const returnReceived: MailTemplate<'return_received'> = async (data, context) => {
  const order = await readOrderById(context.db, data.orderId);
  const { t, locale } = context;
  const amount = formatMoney({ ...order.total, amount: data.refund }, locale);
  return {
    subject: t('returnReceived.subject', { number: order.number }),
    title: t('returnReceived.title'),
    blocks: [
      {
        kind: 'text',
        text: data.refund > 0 ? t('returnReceived.refund', { amount }) : t('returnReceived.text'),
      },
      piecesBlock(order, requireReturn(order, data.returnId).pieces),
      orderLinkBlock(order, context),
    ],
  };
};
