import { readOrderById } from '../../orders/read-order.ts';
import type { MailTemplate } from '../types.ts';
import { orderLinkBlock, piecesBlock, requireReturn } from './order-blocks.ts';

export const returnRequested: MailTemplate<'return_requested'> = async ({ orderId, returnId }, context) => {
  const order = await readOrderById(context.db, orderId);
  const { t } = context;
  return {
    subject: t('returnRequested.subject', { number: order.number }),
    title: t('returnRequested.title'),
    blocks: [
      { kind: 'text', text: t('returnRequested.text') },
      piecesBlock(order, requireReturn(order, returnId).pieces),
      { kind: 'facts', rows: [[t('returnRequested.to'), t('returnRequested.address')]] },
      orderLinkBlock(order, context),
    ],
  };
};
