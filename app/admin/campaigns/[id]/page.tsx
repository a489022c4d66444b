import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { CampaignDocuments } from '#components/admin/campaign-documents.tsx';
import { CampaignDrafts } from '#components/admin/campaign-drafts.tsx';
import { CampaignMark } from '#components/admin/campaign-mark.tsx';
import { CampaignMoves } from '#components/admin/campaign-moves.tsx';
import { CampaignProblem } from '#components/admin/campaign-problem.tsx';
import { CampaignSearch } from '#components/admin/campaign-search.tsx';
import styles from '#components/admin/desk.module.css';
import { ReceiptPanel } from '#components/admin/receipt-panel.tsx';
import { receiptWords } from '#components/admin/receipt-words.ts';
import { isOneOf, productEditorRoles } from '#lib/admin/access.ts';
import { getCampaign, listDrafts } from '#lib/admin/campaigns/queries.ts';
import { listProducts } from '#lib/admin/products/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskSay, deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { databases } from '#lib/database.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';
import { getReceipt } from '#lib/publishing/receipts/queries.ts';

export const generateMetadata = (): Metadata => ({ title: t('campaigns.title') });

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressQuery>;
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { role } = await requireRole(`/admin/campaigns/${encodeURIComponent(id)}`, ...staffRoles);
  if (!z.uuid().safeParse(id).success) notFound();
  const query = await searchParams;
  const q = addressValue(query, 'q')?.trim().slice(0, 200);
  const [campaign, drafts, found] = await Promise.all([
    getCampaign(databases().primary.db, id),
    listDrafts(databases().primary.db),
    q ? readDesk((db) => listProducts(db, { q })) : null,
  ]);
  if (!campaign) notFound();
  const canEdit = isOneOf(role, productEditorRoles);
  const problem = addressValue(query, 'problem');
  const receiptId = z.uuid().safeParse(addressValue(query, 'receipt')).data;
  const receipt = canEdit && receiptId ? await getReceipt(receiptId) : null;
  return (
    <>
      <div className={styles.head}>
        <Link href="/admin/campaigns" prefetch={false} className={styles.soft}>
          {t('campaigns.title')}
        </Link>
        <h1 className={styles.title}>{campaign.title}</h1>
        <CampaignMark state={campaign.state} />
      </div>
      <p role="alert" className={styles.message}>
        {problem && deskSay(problem)}
      </p>
      {receipt && <ReceiptPanel id={receipt.id} initial={receipt} words={receiptWords()} />}
      <CampaignProblem problem={campaign.problem} />
      {canEdit && <CampaignMoves campaign={campaign} />}
      <CampaignDocuments campaign={campaign} canEdit={canEdit} />
      {canEdit && campaign.state !== 'live' && (
        <>
          <CampaignSearch campaignId={id} q={q} found={found?.rows ?? null} />
          <CampaignDrafts campaignId={id} drafts={drafts} />
        </>
      )}
    </>
  );
}
