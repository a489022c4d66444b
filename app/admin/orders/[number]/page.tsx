import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '#components/admin/desk.module.css';
import { formatTime } from '#components/admin/desk-formats.ts';
import { OrderFacts } from '#components/admin/order-facts.tsx';
import { OrderLines } from '#components/admin/order-lines.tsx';
import { orderRoles } from '#lib/admin/access.ts';
import { getOrder } from '#lib/admin/orders/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';

export const metadata: Metadata = { title: t('orders.title') };

interface Props {
  params: Promise<{ number: string }>;
}

export default async function OrderPage({ params }: Props) {
  const { number } = await params;
  await requireRole(`/admin/orders/${encodeURIComponent(number)}`, ...orderRoles);
  if (!/^\d{1,15}$/.test(number)) notFound();
  const order = await readDesk((db) => getOrder(db, Number(number)));
  if (!order) notFound();
  return (
    <>
      <div className={styles.head}>
        <Link href="/admin/orders" prefetch={false} className={styles.soft}>
          {t('order.back')}
        </Link>
        <h1 className={styles.title}>{t('order.title', { number: String(order.number) })}</h1>
        <span className={styles.soft}>{formatTime(order.placedAt)}</span>
        <span>{t(`states.${order.state}`)}</span>
        <span>{t(`states.${order.paymentState}`)}</span>
        <span>{t(`states.${order.fulfillmentState}`)}</span>
      </div>
      <div className={styles.columns}>
        <OrderLines order={order} />
        <OrderFacts order={order} />
      </div>
    </>
  );
}
