import { formatMoney, type Money } from '../../money.ts';
import { addressLines } from '../../orders/address-lines.ts';
import type { OrderView, ParcelView, PieceCount, ReturnView } from '../../orders/types.ts';
import type { MailBlock, MailContext } from '../types.ts';

/** Leads to the order where this browser may see it, else to the look-up with its number filled in. */
export const orderLinkBlock = ({ number }: OrderView, { t, link }: MailContext): MailBlock => ({
  kind: 'link',
  label: t('order.link'),
  url: link(`/orders?${new URLSearchParams({ number })}`),
});

export const orderLinesBlock = (order: OrderView, { locale }: MailContext): MailBlock => ({
  kind: 'lines',
  rows: order.lines.map(({ title, variantTitle, quantity, total }) => ({
    title,
    note: `${[variantTitle, quantity].filter(Boolean).join(' × ')}`,
    amount: formatMoney(total, locale),
  })),
});

export function orderSumsBlock(order: OrderView, { t, locale }: MailContext): MailBlock {
  const sum = (name: string, amount: Money): [string, string] => [name, formatMoney(amount, locale)];
  const { discount, tax, taxIncluded } = order;
  return {
    kind: 'sums',
    rows: [
      sum(t('order.subtotal'), order.subtotal),
      ...(discount.amount > 0 ? [sum(t('order.discount'), { ...discount, amount: -discount.amount })] : []),
      sum(t('order.shipping'), order.shipping),
      ...(tax.amount > 0 ? [sum(t(taxIncluded ? 'order.taxIncluded' : 'order.tax'), tax)] : []),
      sum(t('order.total'), order.total),
    ],
  };
}

export const shippingBlock = (order: OrderView, { t, locale }: MailContext): MailBlock => ({
  kind: 'facts',
  rows: [[t('order.to'), addressLines(order.shippingAddress, locale).join('\n')]],
});

/** Some of an order's pieces, without prices: what is in a parcel or a return. */
export const piecesBlock = ({ lines }: OrderView, pieces: readonly PieceCount[]): MailBlock => ({
  kind: 'lines',
  rows: pieces.flatMap(({ position, quantity }) => {
    const line = lines.find((one) => one.position === position);
    return line ? [{ title: line.title, note: line.variantTitle, amount: `× ${quantity}` }] : [];
  }),
});

export function trackingBlocks(parcel: ParcelView, { t }: MailContext): MailBlock[] {
  const { carrier, trackingNumber, trackingUrl } = parcel;
  const rows: [string, string][] = [
    ...(carrier ? [[t('parcel.carrier'), carrier] as [string, string]] : []),
    ...(trackingNumber ? [[t('parcel.number'), trackingNumber] as [string, string]] : []),
  ];
  return [
    ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
    ...(trackingUrl ? [{ kind: 'link' as const, label: t('parcel.follow'), url: trackingUrl }] : []),
  ];
}

export function requireReturn({ returns }: OrderView, returnId: string): ReturnView {
  const found = returns.find(({ id }) => id === returnId);
  if (!found) throw new Error(`return ${returnId} is not there`);
  return found;
}
