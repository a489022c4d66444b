import Link from 'next/link';
import type { ProductRow } from '#lib/admin/products/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { SearchBox } from './search-box.tsx';
import { StatusMark } from './status-mark.tsx';

interface Props {
  campaignId: string;
  q: string | undefined;
  /** Null before anything was searched for. */
  found: readonly ProductRow[] | null;
}

const shown = 10;

/** Products to be put into a campaign: each leads to its editor, whose work goes into it. */
export function CampaignSearch({ campaignId, q, found }: Props) {
  return (
    <section aria-labelledby="add">
      <h2 id="add" className={styles.heading}>
        {t('campaign.add')}
      </h2>
      <div className={styles.tools}>
        <SearchBox
          label={t('products.search')}
          hint={t('products.searchHint')}
          submit={t('products.find')}
          value={q}
          kept={{}}
        />
      </div>
      {found?.length === 0 && <p className={styles.soft}>{t('products.none')}</p>}
      <ul>
        {found?.slice(0, shown).map(({ id, title, handle, status }) => (
          <li key={id}>
            <Link href={`/admin/products/${id}?campaign=${campaignId}`} prefetch={false}>
              {title}
            </Link>{' '}
            <span className={styles.soft}>{handle}</span> <StatusMark status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
