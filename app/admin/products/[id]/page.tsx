import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import styles from '#components/admin/desk.module.css';
import { HistoryList } from '#components/admin/history-list.tsx';
import { ProductEditor } from '#components/admin/product-editor.tsx';
import { StatusMark } from '#components/admin/status-mark.tsx';
import { archiveNumber } from '#components/product/archive-number.ts';
import { isOneOf, productEditorRoles } from '#lib/admin/access.ts';
import { editorWords } from '#lib/admin/products/editor-words.ts';
import { getEditableProduct } from '#lib/admin/products/queries.ts';
import { listHistory } from '#lib/admin/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { databases } from '#lib/database.ts';

export const generateMetadata = (): Metadata => ({ title: t('products.title') });

interface Props {
  params: Promise<{ id: string }>;
}

export default async function ProductPage({ params }: Props) {
  const { id } = await params;
  const user = await requireRole(`/admin/products/${encodeURIComponent(id)}`, ...staffRoles);
  if (!z.uuid().safeParse(id).success) notFound();
  // What is edited is read where it will be written, so that nobody starts from an old version.
  const { db } = databases().primary;
  const [product, history] = await Promise.all([getEditableProduct(db, id), listHistory(db, 'product', id)]);
  if (!product) notFound();
  return (
    <>
      <div className={styles.head}>
        <Link href="/admin/products" prefetch={false} className={styles.soft}>
          {t('product.back')}
        </Link>
        <h1 className={styles.title}>
          <span className={`${styles.soft} figures`}>{archiveNumber(product.number)}</span>{' '}
          {product.title.en || product.handle}
        </h1>
        <StatusMark status={product.status} />
        <span className={styles.soft}>{t('product.version', { version: product.version })}</span>
        {product.status === 'active' && <a href={`/products/${product.handle}`}>{t('product.view')}</a>}
      </div>
      <ProductEditor
        product={product}
        words={editorWords()}
        canSave={isOneOf(user.role, productEditorRoles)}
      />
      <HistoryList entries={history} />
    </>
  );
}
