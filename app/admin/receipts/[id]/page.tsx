import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import styles from '#components/admin/desk.module.css';
import { ReceiptPanel } from '#components/admin/receipt-panel.tsx';
import { receiptWords } from '#components/admin/receipt-words.ts';
import { productEditorRoles } from '#lib/admin/access.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { getReceipt } from '#lib/publishing/receipts/queries.ts';

export const generateMetadata = (): Metadata => ({ title: t('receipt.title') });

interface Props {
  params: Promise<{ id: string }>;
}

/** By itself, so that it can be looked at again, and without a script. */
export default async function ReceiptPage({ params }: Props) {
  const { id } = await params;
  await requireRole(`/admin/receipts/${encodeURIComponent(id)}`, ...productEditorRoles);
  const receipt = z.uuid().safeParse(id).success ? await getReceipt(id) : null;
  if (!receipt) notFound();
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('receipt.title')}</h1>
        {receipt.path && <a href={receipt.path}>{receipt.path}</a>}
      </div>
      <ReceiptPanel id={id} initial={receipt} words={receiptWords()} />
    </>
  );
}
