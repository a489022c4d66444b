import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import type { StoreStatus } from '#lib/status/queries.ts';
import { DataTier } from './data-tier.tsx';
import { formatNumber } from './formats.ts';
import { InstanceCard } from './instance-card.tsx';
import styles from './status.module.css';

/** The tiers from top to bottom as requests pass them, the zones side by side. */
export function Architecture({ status, locale }: { status: StoreStatus; locale: Locale }) {
  const t = useTranslations('status');
  const { zones, totals, answeredBy } = status;
  return (
    <div className={styles.tiers}>
      <section className={styles.tier} aria-labelledby="balancer">
        <h2 id="balancer" className={styles.tierName}>
          {t('balancer')}
        </h2>
        <p className={styles.soft}>{t('balancerNote')}</p>
        <p className="figures">{t('rate', { count: formatNumber(totals.requestsPerSecond, locale) })}</p>
      </section>
      <section className={styles.tier} aria-labelledby="web">
        <h2 id="web" className={styles.tierName}>
          {t('web')}
        </h2>
        <p className={styles.soft}>{t('webNote')}</p>
        <div className={styles.zones}>
          {zones.map(({ name, instances }) => (
            <section key={name} className={styles.zone} aria-label={t('zoneName', { zone: name })}>
              <h3 className={styles.zoneName}>{t('zoneName', { zone: name })}</h3>
              <ul className={styles.nodes}>
                {instances.map((instance) => (
                  <InstanceCard
                    key={instance.id}
                    instance={instance}
                    locale={locale}
                    isHere={instance.id === answeredBy.instance}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
      <DataTier status={status} locale={locale} />
    </div>
  );
}
