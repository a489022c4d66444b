import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { CustomerFacts } from '#components/admin/customer-facts.tsx';
import styles from '#components/admin/desk.module.css';
import { OrderTable } from '#components/admin/order-table.tsx';
import { customerRoles } from '#lib/admin/access.ts';
import { getCustomer } from '#lib/admin/customers/queries.ts';
import { listOrders } from '#lib/admin/orders/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';

export const generateMetadata = (): Metadata => ({ title: t('customers.title') });

interface Props {
  params: Promise<{ id: string }>;
}

export default async function CustomerPage({ params }: Props) {
  const { id } = await params;
  await requireRole(`/admin/customers/${encodeURIComponent(id)}`, ...customerRoles);
  if (!z.uuid().safeParse(id).success) notFound();
  const [customer, orders] = await Promise.all([
    readDesk((db) => getCustomer(db, id)),
    readDesk((db) => listOrders(db, { customer: id })),
  ]);
  if (!customer) notFound();
  return (
    <>
      <div className={styles.head}>
        <Link href="/admin/customers" prefetch={false} className={styles.soft}>
          {t('customers.title')}
        </Link>
        <h1 className={styles.title}>{customer.name || customer.email}</h1>
      </div>
      <div className={styles.columns}>
        <section aria-labelledby="orders">
          <h2 id="orders" className={styles.heading}>
            {t('orders.title')}
          </h2>
          <OrderTable orders={orders.rows} showsMail={false} />
          {orders.next !== null && (
            <p className={styles.pages}>
              <Link href={`/admin/orders?customer=${id}`} prefetch={false}>
                {t('customers.allOrders')}
              </Link>
            </p>
          )}
        </section>
        <CustomerFacts customer={customer} />
      </div>
    </>
  );
}
