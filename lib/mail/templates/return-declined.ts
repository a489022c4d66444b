import { readOrderById } from '../../orders/read-order.ts';
import type { MailTemplate } from '../types.ts';
import { orderLinkBlock, piecesBlock, requireReturn } from './order-blocks.ts';

export const returnDeclined: MailTemplate<'return_declined'> = async (data, context) => {
  const order = await readOrderById(context.db, data.orderId);
  const { t } = context;
  return {
    subject: t('returnDeclined.subject', { number: order.number }),
    title: t('returnDeclined.title'),
    blocks: [
      { kind: 'text', text: t('returnDeclined.text') },
      { kind: 'text', text: data.answer },
      piecesBlock(order, requireReturn(order, data.returnId).pieces),
      orderLinkBlock(order, context),
    ],
  };
};
