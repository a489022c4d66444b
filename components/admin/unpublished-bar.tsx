import Link from 'next/link';
import type { EditableProduct } from '#lib/admin/products/queries.ts';
import { discardDraftAction } from '#lib/admin/publishing/actions.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { previewPath } from '#lib/publishing/preview/enter-preview.ts';
import styles from './desk.module.css';
import { fieldLabel } from './field-label.ts';
import publishing from './publishing.module.css';

interface Props {
  product: EditableProduct;
  /** What is edited here goes into it; without one it is the product itself. */
  campaign: { id: string; title: string } | null;
  campaigns: readonly { id: string; title: string }[];
  canEdit: boolean;
}

/** Says whether what the editor shows is public, and where else one may go on. */
export function UnpublishedBar({ product, campaign, campaigns, canEdit }: Props) {
  const fields = Object.keys(product.unpublished?.fields ?? {}).map(fieldLabel);
  return (
    <div className={`${publishing.about} ${publishing.notes}`}>
      {campaign && (
        <span>
          {t('draft.inCampaign')}{' '}
          <Link href={`/admin/campaigns/${campaign.id}`} prefetch={false}>
            {campaign.title}
          </Link>
        </span>
      )}
      {fields.length > 0 && !campaign && <span>{t('draft.unpublished', { fields: fields.join('; ') })}</span>}
      {fields.length > 0 && canEdit && (
        <a
          href={previewPath(
            { at: Date.now(), ...(campaign ? { campaignId: campaign.id } : { draftOf: product.id }) },
            `/products/${product.handle}`,
          )}
          target="_blank"
          rel="noreferrer"
        >
          {t('draft.preview')}
        </a>
      )}
      {fields.length > 0 && !campaign && canEdit && (
        <form action={discardDraftAction}>
          <input type="hidden" name="id" value={product.id} />
          <button type="submit" className={styles.plain}>
            {t('draft.discard')}
          </button>
        </form>
      )}
      {canEdit && <Elsewhere product={product} campaign={campaign} campaigns={campaigns} />}
    </div>
  );
}

function Elsewhere({ product, campaign, campaigns }: Omit<Props, 'canEdit'>) {
  const path = `/admin/products/${product.id}`;
  const others = campaigns.filter(({ id }) => id !== campaign?.id);
  return (
    <nav className={publishing.about} aria-label={t('draft.elsewhere')}>
      {campaign && (
        <Link href={path} prefetch={false}>
          {t('draft.itself')}
        </Link>
      )}
      {others.map(({ id, title }) => (
        <Link key={id} href={`${path}?campaign=${id}`} prefetch={false}>
          {t('draft.editIn', { title })}
        </Link>
      ))}
    </nav>
  );
}
