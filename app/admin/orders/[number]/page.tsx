import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '#components/admin/desk.module.css';
import { formatTime } from '#components/admin/desk-formats.ts';
import { OrderFacts } from '#components/admin/order-facts.tsx';
import { OrderHistory } from '#components/admin/order-history.tsx';
import { OrderLines } from '#components/admin/order-lines.tsx';
import { OrderMails, OrderRefunds } from '#components/admin/order-mails.tsx';
import { OrderWork } from '#components/admin/order-work.tsx';
import { customerRoles, isOneOf, moneyRoles, orderRoles, parcelRoles } from '#lib/admin/access.ts';
import { getOrder } from '#lib/admin/orders/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskSay, deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('orders.title') });

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<AddressQuery>;
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { number } = await params;
  const { role } = await requireRole(`/admin/orders/${encodeURIComponent(number)}`, ...orderRoles);
  if (!/^\d{1,15}$/.test(number)) notFound();
  const order = await readDesk((db) => getOrder(db, Number(number)));
  if (!order) notFound();
  const problem = addressValue(await searchParams, 'problem');
  const mayPay = isOneOf(role, moneyRoles);
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
        <Link href={`/admin/orders/${order.number}/slip`} prefetch={false}>
          {t('slip.open')}
        </Link>
      </div>
      <p role="alert" className={styles.message}>
        {problem && deskSay(problem)}
      </p>
      <div className={styles.columns}>
        <div>
          <OrderLines order={order} />
          <OrderWork order={order} may={{ send: isOneOf(role, parcelRoles), pay: mayPay }} />
        </div>
        <div>
          <OrderFacts order={order} showsPerson={isOneOf(role, customerRoles)} />
          <OrderRefunds order={order} mayRetry={mayPay} />
          <OrderHistory order={order} />
          <OrderMails order={order} />
        </div>
      </div>
    </>
  );
}
