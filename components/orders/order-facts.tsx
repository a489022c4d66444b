import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import { addressLines } from '#lib/orders/address-lines.ts';
import type { OrderView } from '#lib/orders/types.ts';
import styles from './order-facts.module.css';
import { statusOf } from './order-status.ts';

export function OrderFacts({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = useTranslations('order');
  const checkout = useTranslations('checkout');
  const isKnownMethod = order.shippingMethod === 'standard' || order.shippingMethod === 'express';
  return (
    <dl className={styles.facts}>
      <dt>{t('status')}</dt>
      <dd>{t(`statuses.${statusOf(order)}`)}</dd>
      <dt>{t('to')}</dt>
      <dd>
        {addressLines(order.shippingAddress, locale).map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
      </dd>
      <dt>{t('by')}</dt>
      <dd>
        {isKnownMethod ? checkout(order.shippingMethod as 'standard' | 'express') : order.shippingMethod}
      </dd>
      {order.payment.last4 && (
        <>
          <dt>{t('paidWith')}</dt>
          <dd>{t('card', { last4: order.payment.last4 })}</dd>
        </>
      )}
    </dl>
  );
}
