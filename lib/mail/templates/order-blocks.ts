import { formatMoney, type Money } from '../../money.ts';
import { addressLines } from '../../orders/address-lines.ts';
import type { OrderView } from '../../orders/types.ts';
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
