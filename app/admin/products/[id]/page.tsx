import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import styles from '#components/admin/desk.module.css';
import { ProductEditor } from '#components/admin/product-editor.tsx';
import { ReceiptPanel } from '#components/admin/receipt-panel.tsx';
import { receiptWords } from '#components/admin/receipt-words.ts';
import { StatusMark } from '#components/admin/status-mark.tsx';
import { UnpublishedBar } from '#components/admin/unpublished-bar.tsx';
import { VersionList } from '#components/admin/version-list.tsx';
import { archiveNumber } from '#components/product/archive-number.ts';
import { isOneOf, productEditorRoles } from '#lib/admin/access.ts';
import { listOpenCampaigns } from '#lib/admin/campaigns/queries.ts';
import { editorWords } from '#lib/admin/products/editor-words.ts';
import { getEditableProduct } from '#lib/admin/products/queries.ts';
import { deskSay, deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { databases } from '#lib/database.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';
import { listVersions } from '#lib/publishing/queries.ts';
import { getReceipt } from '#lib/publishing/receipts/queries.ts';

export const generateMetadata = (): Metadata => ({ title: t('products.title') });

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressQuery>;
}

export default async function ProductPage({ params, searchParams }: Props) {
  const { id } = await params;
  const user = await requireRole(`/admin/products/${encodeURIComponent(id)}`, ...staffRoles);
  if (!z.uuid().safeParse(id).success) notFound();
  const query = await searchParams;
  // What is edited is read where it will be written, so that nobody starts from an old version.
  const { db } = databases().primary;
  const campaigns = await listOpenCampaigns(db);
  const campaign = campaigns.find((one) => one.id === addressValue(query, 'campaign')) ?? null;
  const [product, versions] = await Promise.all([
    getEditableProduct(db, id, campaign?.id),
    listVersions(db, { kind: 'product', id }),
  ]);
  if (!product) notFound();
  const canEdit = isOneOf(user.role, productEditorRoles);
  const problem = addressValue(query, 'problem');
  const receiptId = z.uuid().safeParse(addressValue(query, 'receipt')).data;
  const receipt = canEdit && receiptId ? await getReceipt(receiptId) : null;
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
        <StatusMark status={product.publicStatus} />
        <span className={styles.soft}>{t('product.version', { version: product.version })}</span>
        {product.publicStatus === 'active' && <a href={`/products/${product.handle}`}>{t('product.view')}</a>}
      </div>
      <p role="alert" className={styles.message}>
        {problem && deskSay(problem)}
      </p>
      {receipt && <ReceiptPanel id={receipt.id} initial={receipt} words={receiptWords()} />}
      <UnpublishedBar product={product} campaign={campaign} campaigns={campaigns} canEdit={canEdit} />
      <ProductEditor product={product} words={editorWords()} canSave={canEdit} campaignId={campaign?.id} />
      <VersionList productId={id} versions={versions} canRestore={canEdit} />
    </>
  );
}
