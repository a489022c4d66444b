import type { Metadata } from 'next';
import styles from '#components/admin/desk.module.css';
import { queryOf } from '#components/admin/desk-address.ts';
import { OrderFilters, ordersPath } from '#components/admin/order-filters.tsx';
import { OrderTable } from '#components/admin/order-table.tsx';
import { Pager } from '#components/admin/pager.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { SavedViews } from '#components/admin/saved-views.tsx';
import { customerRoles, isOneOf, orderRoles } from '#lib/admin/access.ts';
import { orderListSchema } from '#lib/admin/orders/order-query.ts';
import { listOrders } from '#lib/admin/orders/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { listViews } from '#lib/admin/views/queries.ts';
import { deskSay, deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('orders.title') });

interface Props {
  searchParams: Promise<AddressQuery>;
}

export default async function OrdersPage({ searchParams }: Props) {
  const user = await requireRole(ordersPath, ...orderRoles);
  const given = await searchParams;
  const query = orderListSchema.parse(given);
  const [{ rows, next }, views] = await Promise.all([
    readDesk((db) => listOrders(db, query)),
    readDesk((db) => listViews(db, user.id, 'orders')),
  ]);
  const problem = addressValue(given, 'problem');
  const { before, ...filters } = query;
  return (
    <>
      <RowKeys />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('orders.title')}</h1>
        <p className={`${styles.soft} with-script`}>{t('products.keys')}</p>
      </div>
      <p role="alert" className={styles.message}>
        {problem && deskSay(problem)}
      </p>
      <OrderFilters query={query} />
      <SavedViews place="orders" query={queryOf(filters)} views={views} />
      <OrderTable orders={rows} showsMail={isOneOf(user.role, customerRoles)} />
      <Pager path={ordersPath} query={filters} isFirst={!before} next={next} />
    </>
  );
}
