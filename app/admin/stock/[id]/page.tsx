import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import styles from '#components/admin/desk.module.css';
import { StockChanges } from '#components/admin/stock-changes.tsx';
import { StockLevels } from '#components/admin/stock-levels.tsx';
import { isOneOf, orderRoles, stockKeeperRoles } from '#lib/admin/access.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { getStock } from '#lib/admin/stock/queries.ts';
import { deskSay, deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('stock.title') });

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressQuery>;
}

export default async function VariantStockPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { role } = await requireRole(`/admin/stock/${encodeURIComponent(id)}`, ...staffRoles);
  if (!z.uuid().safeParse(id).success) notFound();
  const stock = await readDesk((db) => getStock(db, id));
  if (!stock) notFound();
  const problem = addressValue(await searchParams, 'problem');
  return (
    <>
      <div className={styles.head}>
        <Link href="/admin/stock" prefetch={false} className={styles.soft}>
          {t('stock.title')}
        </Link>
        <h1 className={styles.title}>
          {stock.title} <span className={styles.soft}>{stock.variant}</span>
        </h1>
        <span className={styles.soft}>{stock.sku}</span>
        <Link href={`/admin/products/${stock.productId}`} prefetch={false}>
          {t('stock.product')}
        </Link>
      </div>
      <p role="alert" className={styles.message}>
        {problem && deskSay(problem)}
      </p>
      <div className={styles.columns}>
        <StockChanges changes={stock.changes} linksOrders={isOneOf(role, orderRoles)} />
        <StockLevels stock={stock} mayAdjust={isOneOf(role, stockKeeperRoles)} />
      </div>
    </>
  );
}
