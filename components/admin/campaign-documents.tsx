import Link from 'next/link';
import { removeFromCampaignAction } from '#lib/admin/campaigns/actions.ts';
import type { CampaignDetail, CampaignDocument } from '#lib/admin/campaigns/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { ChangeList } from './change-list.tsx';
import styles from './desk.module.css';
import { fieldLabel } from './field-label.ts';
import publishing from './publishing.module.css';

interface Props {
  campaign: CampaignDetail;
  canEdit: boolean;
}

/** What is in a campaign, field by field, and where it meets somebody else's work. */
export function CampaignDocuments({ campaign, canEdit }: Props) {
  const { documents, state } = campaign;
  return (
    <section aria-labelledby="contents">
      <h2 id="contents" className={styles.heading}>
        {t('campaign.contents')}
      </h2>
      {documents.length === 0 && <p className={styles.soft}>{t('campaign.empty')}</p>}
      <ul className={publishing.documents}>
        {documents.map((document) => (
          <li key={`${document.kind} ${document.id}`}>
            <div className={publishing.about}>
              <Title campaignId={campaign.id} document={document} canEdit={canEdit && state !== 'live'} />
              {canEdit && state !== 'live' && <RemoveForm campaignId={campaign.id} document={document} />}
            </div>
            <ChangeList changes={document.changes} />
            <Notes document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const editors: Partial<Record<CampaignDocument['kind'], string>> = {
  product: '/admin/products',
  page: '/admin/pages',
};

const titleOf = ({ title, kind, id }: CampaignDocument) => title || `${t(`kinds.${kind}`)} ${id}`;

function Title({
  campaignId,
  document,
  canEdit,
}: {
  campaignId: string;
  document: CampaignDocument;
  canEdit: boolean;
}) {
  const title = titleOf(document);
  const editor = editors[document.kind];
  const query = canEdit && document.kind === 'product' ? `?campaign=${campaignId}` : '';
  return (
    <>
      {editor && document.title !== null ? (
        <Link href={`${editor}/${document.id}${query}`} prefetch={false}>
          {title}
        </Link>
      ) : (
        <strong>{title}</strong>
      )}
      <span className={styles.soft}>
        {t(document.title === null ? 'campaign.gone' : `kinds.${document.kind}`)}
      </span>
    </>
  );
}

function RemoveForm({ campaignId, document }: { campaignId: string; document: CampaignDocument }) {
  return (
    <form action={removeFromCampaignAction}>
      <input type="hidden" name="id" value={campaignId} />
      <input type="hidden" name="kind" value={document.kind} />
      <input type="hidden" name="documentId" value={document.id} />
      <button
        type="submit"
        className={styles.plain}
        aria-label={t('campaign.removeNamed', { title: titleOf(document) })}
      >
        {t('campaign.remove')}
      </button>
    </form>
  );
}

const labels = (fields: readonly string[]) => fields.map(fieldLabel).join('; ');

function Notes({ document: { moved, edited, clashes } }: { document: CampaignDocument }) {
  return (
    <>
      {moved.length > 0 && (
        <p className={`${publishing.notes} ${styles.out}`}>
          {t('campaign.moved', { fields: labels(moved) })}
        </p>
      )}
      {edited.length > 0 && (
        <p className={`${publishing.notes} ${styles.out}`}>
          {t('campaign.edited', { fields: labels(edited) })}
        </p>
      )}
      {clashes.map(({ id, title, fields }) => (
        <p key={id} className={`${publishing.notes} ${styles.out}`}>
          {t('campaign.clash')}{' '}
          <Link href={`/admin/campaigns/${id}`} prefetch={false}>
            {title}
          </Link>
          {`: ${labels(fields)}`}
        </p>
      ))}
    </>
  );
}
