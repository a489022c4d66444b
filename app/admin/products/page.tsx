import type { Metadata } from 'next';
import Link from 'next/link';
import styles from '#components/admin/desk.module.css';
import { Pager } from '#components/admin/pager.tsx';
import { ProductTable } from '#components/admin/product-table.tsx';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { SearchBox } from '#components/admin/search-box.tsx';
import { listProducts } from '#lib/admin/products/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { productListSchema } from '#lib/admin/schema.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';

export const generateMetadata = (): Metadata => ({ title: t('products.title') });

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const views = [undefined, 'active', 'draft', 'archived'] as const;

export default async function ProductsPage({ searchParams }: Props) {
  await requireRole('/admin/products', ...staffRoles);
  const query = productListSchema.parse(await searchParams);
  const { rows, next } = await readDesk((db) => listProducts(db, query));
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
        <nav className={styles.tabs} aria-label={t('products.status')}>
          {views.map((status) => (
            <Link
              key={status ?? 'all'}
              prefetch={false}
              href={{ query: { ...(query.q && { q: query.q }), ...(status && { status }) } }}
              aria-current={status === query.status}
            >
              {status ? t(`statuses.${status}`) : t('products.allStatuses')}
            </Link>
          ))}
        </nav>
      </div>
      <ProductTable products={rows} />
      <Pager path="/admin/products" query={kept} isFirst={!query.before} next={next} />
    </>
  );
}
