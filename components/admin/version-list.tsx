import Link from 'next/link';
import { restoreProductAction } from '#lib/admin/publishing/actions.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import type { Version } from '#lib/publishing/queries.ts';
import { ChangeList } from './change-list.tsx';
import styles from './desk.module.css';
import { formatTime } from './desk-formats.ts';
import publishing from './publishing.module.css';

interface Props {
  productId: string;
  versions: readonly Version[];
  canRestore: boolean;
}

/** Who published what, newest first; each can be published again. */
export function VersionList({ productId, versions, canRestore }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={styles.heading}>
        {t('product.history')}
      </h2>
      {versions.length === 0 && <p className={styles.soft}>{t('product.historyCreated')}</p>}
      <ol className={publishing.versions}>
        {versions.map((entry, index) => (
          <li key={entry.version}>
            <div className={publishing.about}>
              <strong>{t('product.version', { version: entry.version })}</strong>
              <Cause entry={entry} />
              <span className={styles.soft}>{formatTime(entry.createdAt)}</span>
              {canRestore && index > 0 && (
                <form action={restoreProductAction}>
                  <input type="hidden" name="id" value={productId} />
                  <input type="hidden" name="version" value={entry.version} />
                  <button
                    type="submit"
                    className={styles.plain}
                    aria-label={t('history.restoreVersion', { version: entry.version })}
                  >
                    {t('history.restore')}
                  </button>
                </form>
              )}
            </div>
            <ChangeList changes={entry.changes} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Cause({ entry: { cause, campaign, authorEmail } }: { entry: Version }) {
  return (
    <span className={styles.soft}>
      {t(`history.causes.${cause}`)}
      {campaign && (
        <>
          {' '}
          <Link href={`/admin/campaigns/${campaign.id}`} prefetch={false}>
            {campaign.title}
          </Link>
        </>
      )}
      {authorEmail && `, ${authorEmail}`}
    </span>
  );
}
