import type { Metadata } from 'next';
import styles from '#components/admin/desk.module.css';
import { queryOf } from '#components/admin/desk-address.ts';
import { Pager } from '#components/admin/pager.tsx';
import { ProductTable } from '#components/admin/product-table.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { SavedViews } from '#components/admin/saved-views.tsx';
import { SearchBox } from '#components/admin/search-box.tsx';
import { ViewTabs } from '#components/admin/view-tabs.tsx';
import { listProducts } from '#lib/admin/products/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { productListSchema } from '#lib/admin/schema.ts';
import { listViews } from '#lib/admin/views/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';

export const generateMetadata = (): Metadata => ({ title: t('products.title') });

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const statuses = [undefined, 'active', 'draft', 'archived'] as const;

export default async function ProductsPage({ searchParams }: Props) {
  const user = await requireRole('/admin/products', ...staffRoles);
  const query = productListSchema.parse(await searchParams);
  const [{ rows, next }, views] = await Promise.all([
    readDesk((db) => listProducts(db, query)),
    readDesk((db) => listViews(db, user.id, 'products')),
  ]);
  const kept = { q: query.q, status: query.status };
  return (
    <>
      <RowKeys />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('products.title')}</h1>
        <p className={`${styles.soft} with-script`}>{t('products.keys')}</p>
      </div>
      <div className={styles.tools}>
        <SearchBox
          label={t('products.search')}
          hint={t('products.searchHint')}
          submit={t('products.find')}
          value={query.q}
          kept={{ status: query.status }}
        />
        <ViewTabs
          label={t('products.status')}
          path="/admin/products"
          kept={{ q: query.q }}
          name="status"
          current={query.status}
          views={statuses.map((status) => ({
            view: status,
            word: status ? t(`statuses.${status}`) : t('products.allStatuses'),
          }))}
        />
      </div>
      <SavedViews place="products" query={queryOf(kept)} views={views} />
      <ProductTable products={rows} />
      <Pager path="/admin/products" query={kept} isFirst={!query.before} next={next} />
    </>
  );
}
