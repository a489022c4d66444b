import type { CampaignRow } from '#lib/admin/campaigns/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';

/** Filled while it changes the store, as what is live is everywhere at the desk. */
const looks: Partial<Record<CampaignRow['state'], string | undefined>> = {
  live: styles.active,
  ended: styles.archived,
  rolled_back: styles.archived,
  failed: styles.out,
};

export function CampaignMark({ state }: { state: CampaignRow['state'] }) {
  return <span className={`${styles.status} ${looks[state] ?? ''}`}>{t(`campaignStates.${state}`)}</span>;
}
