import Link from 'next/link';
import type { CampaignRow } from '#lib/admin/campaigns/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { CampaignMark } from './campaign-mark.tsx';
import styles from './desk.module.css';
import { formatCount, formatTime } from './desk-formats.ts';

const time = (at: Date | null) => (at ? formatTime(at) : '–');

export function CampaignTable({ campaigns }: { campaigns: readonly CampaignRow[] }) {
  if (campaigns.length === 0) return <p className={styles.soft}>{t('campaigns.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.wide}>
              {t('campaigns.name')}
            </th>
            <th scope="col">{t('campaigns.state')}</th>
            <th scope="col">{t('campaigns.starts')}</th>
            <th scope="col">{t('campaigns.ends')}</th>
            <th scope="col" className={styles.number}>
              {t('campaigns.documents')}
            </th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map(({ id, title, state, startsAt, endsAt, startedAt, endedAt, documents }) => (
            <tr key={id} data-row>
              <th scope="row" className={styles.wide}>
                <Link href={`/admin/campaigns/${id}`} prefetch={false}>
                  {title}
                </Link>
              </th>
              <td>
                <CampaignMark state={state} />
              </td>
              <td>{time(state === 'scheduled' ? startsAt : (startedAt ?? startsAt))}</td>
              <td>{time(endedAt ?? endsAt)}</td>
              <td className={styles.number}>{formatCount(documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
