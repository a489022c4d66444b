import { readOrderById } from '../../orders/read-order.ts';
import type { MailTemplate } from '../types.ts';
import { orderLinkBlock, piecesBlock, shippingBlock, trackingBlocks } from './order-blocks.ts';

export const orderShipped: MailTemplate<'order_shipped'> = async ({ orderId, parcelId }, context) => {
  const order = await readOrderById(context.db, orderId);
  const parcel = order.parcels.find(({ id }) => id === parcelId);
  if (!parcel) throw new Error(`parcel ${parcelId} is not there`);
  const { t } = context;
  const isPart = order.fulfillmentState === 'partially_fulfilled' || order.parcels.length > 1;
  return {
    subject: t('orderShipped.subject', { number: order.number }),
    title: t('orderShipped.title'),
    blocks: [
      {
        kind: 'text',
        text: t(isPart ? 'orderShipped.part' : 'orderShipped.whole', { number: order.number }),
      },
      ...trackingBlocks(parcel, context),
      piecesBlock(order, parcel.pieces),
      shippingBlock(order, context),
      orderLinkBlock(order, context),
    ],
  };
};
