import type { Metadata } from 'next';
import { CampaignTable } from '#components/admin/campaign-table.tsx';
import styles from '#components/admin/desk.module.css';
import { RowKeys } from '#components/admin/row-keys.tsx';
import { isOneOf, productEditorRoles } from '#lib/admin/access.ts';
import { createCampaignAction } from '#lib/admin/campaigns/actions.ts';
import { listCampaigns } from '#lib/admin/campaigns/queries.ts';
import { readDesk } from '#lib/admin/read-desk.ts';
import { deskSay, deskWords as t } from '#lib/admin/words.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';

export const generateMetadata = (): Metadata => ({ title: t('campaigns.title') });

export default async function CampaignsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { role } = await requireRole('/admin/campaigns', ...staffRoles);
  const campaigns = await readDesk(listCampaigns);
  const problem = addressValue(await searchParams, 'problem');
  return (
    <>
      <RowKeys />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('campaigns.title')}</h1>
      </div>
      <p role="alert" className={styles.message}>
        {problem && deskSay(problem)}
      </p>
      {isOneOf(role, productEditorRoles) && (
        <form action={createCampaignAction} className={styles.tools}>
          <label>
            <span className={styles.soft}>{t('campaigns.newName')}</span>{' '}
            <input name="title" required maxLength={120} className={styles.input} />
          </label>
          <button type="submit" className={styles.solid}>
            {t('campaigns.create')}
          </button>
        </form>
      )}
      <CampaignTable campaigns={campaigns} />
    </>
  );
}
