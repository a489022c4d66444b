import type { Metadata } from 'next';
import { CustomerTable } from '#components/admin/customer-table.tsx';
import styles from '#components/admin/desk.module.css';
import { Pager } from '#components/admin/pager.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { SearchBox } from '#components/admin/search-box.tsx';
import { customerRoles } from '#lib/admin/access.ts';
import { customerListSchema, listCustomers } from '#lib/admin/customers/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import type { AddressQuery } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('customers.title') });

interface Props {
  searchParams: Promise<AddressQuery>;
}

export default async function CustomersPage({ searchParams }: Props) {
  await requireRole('/admin/customers', ...customerRoles);
  const query = customerListSchema.parse(await searchParams);
  const { rows, next } = await readDesk((db) => listCustomers(db, query));
  return (
    <>
      <RowKeys />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('customers.title')}</h1>
        <p className={`${styles.soft} with-script`}>{t('products.keys')}</p>
      </div>
      <div className={styles.tools}>
        <SearchBox
          label={t('customers.search')}
          hint={t('customers.searchHint')}
          submit={t('products.find')}
          value={query.q}
        />
      </div>
      <CustomerTable customers={rows} />
      <Pager path="/admin/customers" query={{ q: query.q }} isFirst={!query.before} next={next} />
    </>
  );
}
