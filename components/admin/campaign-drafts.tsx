import { putDraftIntoCampaignAction } from '#lib/admin/campaigns/actions.ts';
import type { DraftRow } from '#lib/admin/campaigns/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { fieldLabel } from './field-label.ts';
import publishing from './publishing.module.css';

/** What is drafted anywhere at the desk: it can wait for the campaign instead. */
export function CampaignDrafts({ campaignId, drafts }: { campaignId: string; drafts: readonly DraftRow[] }) {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts" className={styles.heading}>
        {t('campaign.drafts')}
      </h2>
      <ul className={publishing.documents}>
        {drafts.map(({ kind, id, title, fields, authorEmail }) => (
          <li key={`${kind} ${id}`} className={publishing.about}>
            <strong>{title}</strong>
            <span className={styles.soft}>
              {`${t(`kinds.${kind}`)}, ${fields.map(fieldLabel).join('; ')}, ${authorEmail}`}
            </span>
            <form action={putDraftIntoCampaignAction}>
              <input type="hidden" name="id" value={campaignId} />
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="documentId" value={id} />
              <button type="submit" className={styles.plain} aria-label={t('campaign.putInNamed', { title })}>
                {t('campaign.putIn')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
