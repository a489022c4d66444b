import type { Metadata } from 'next';
import styles from '#components/admin/desk.module.css';
import { OrderTable } from '#components/admin/order-table.tsx';
import { Pager } from '#components/admin/pager.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { SearchBox } from '#components/admin/search-box.tsx';
import { orderRoles } from '#lib/admin/access.ts';
import { listOrders } from '#lib/admin/orders/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { orderListSchema } from '#lib/admin/schema.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';

export const generateMetadata = (): Metadata => ({ title: t('orders.title') });

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OrdersPage({ searchParams }: Props) {
  await requireRole('/admin/orders', ...orderRoles);
  const query = orderListSchema.parse(await searchParams);
  const { rows, next } = await readDesk((db) => listOrders(db, query));
  return (
    <>
      <RowKeys />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('orders.title')}</h1>
        <p className={`${styles.soft} with-script`}>{t('products.keys')}</p>
      </div>
      <div className={styles.tools}>
        <SearchBox
          label={t('orders.search')}
          hint={t('orders.searchHint')}
          submit={t('orders.find')}
          value={query.q}
        />
      </div>
      <OrderTable orders={rows} />
      <Pager path="/admin/orders" query={{ q: query.q }} isFirst={!query.before} next={next} />
    </>
  );
}
