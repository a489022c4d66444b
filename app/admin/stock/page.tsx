import type { Metadata } from 'next';
import styles from '#components/admin/desk.module.css';
import { Pager } from '#components/admin/pager.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { SearchBox } from '#components/admin/search-box.tsx';
import { StockTable } from '#components/admin/stock-table.tsx';
import { ViewTabs } from '#components/admin/view-tabs.tsx';
import { readDesk } from '#lib/admin/read-desk.ts';
import { listStock } from '#lib/admin/stock/queries.ts';
import { stockListSchema, stockViews } from '#lib/admin/stock/schema.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import type { AddressQuery } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('stock.title') });

interface Props {
  searchParams: Promise<AddressQuery>;
}

export default async function StockPage({ searchParams }: Props) {
  await requireRole('/admin/stock', ...staffRoles);
  const { before, ...filters } = stockListSchema.parse(await searchParams);
  const { rows, next } = await readDesk((db) => listStock(db, { before, ...filters }));
  return (
    <>
      <RowKeys />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('stock.title')}</h1>
        <p className={`${styles.soft} with-script`}>{t('products.keys')}</p>
      </div>
      <div className={styles.tools}>
        <SearchBox
          label={t('stock.search')}
          hint={t('products.searchHint')}
          submit={t('products.find')}
          value={filters.q}
          kept={{ view: filters.view }}
        />
        <ViewTabs
          label={t('stock.views')}
          path="/admin/stock"
          kept={{ q: filters.q }}
          current={filters.view}
          views={[
            { view: undefined, word: t('stock.all') },
            ...stockViews.map((view) => ({ view, word: t(`stockViews.${view}`) })),
          ]}
        />
      </div>
      <StockTable rows={rows} />
      <Pager path="/admin/stock" query={filters} isFirst={!before} next={next} />
    </>
  );
}
