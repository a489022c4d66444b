import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Architecture } from '#components/status/architecture.tsx';
import { CacheTable } from '#components/status/cache-table.tsx';
import { OpenWorkFacts } from '#components/status/open-work.tsx';
import { Refresh } from '#components/status/refresh.tsx';
import styles from '#components/status/status.module.css';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import { getStoreStatus, type StoreStatus } from '#lib/status/queries.ts';

export const dynamic = 'force-dynamic';

const refreshSeconds = 2;

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('status');
  return privateMetadata(t('title'));
}

export default async function StatusPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  const [t, status, requestHeaders] = await Promise.all([
    getTranslations('status'),
    getStoreStatus(),
    headers(),
  ]);
  const { instance, zone } = status.answeredBy;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: 'Asia/Seoul' });
  return (
    <div className={styles.page}>
      <Refresh everySeconds={refreshSeconds} />
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      <p className={styles.answer}>
        <span className={styles.soft}>{t('answered')}</span>
        <strong className={styles.answerName}>{instance}</strong>
        <span>{t('zoneName', { zone })}</span>
        <span className={`${styles.soft} figures`}>
          {t('requestId')} {requestHeaders.get('x-request-id')?.slice(0, 8) ?? '–'}
        </span>
      </p>
      <p className={styles.verdict}>
        {verdict(status)
          .map((word) => t(word))
          .join(' ')}
      </p>
      <Architecture status={status} locale={locale} />
      <OpenWorkFacts work={status.openWork} locale={locale} />
      <CacheTable cache={status.totals.cache} locale={locale} />
      <p className={`${styles.soft} figures`}>
        {t('updated', { time: time.format(status.measuredAt) })} {t('refreshes', { seconds: refreshSeconds })}
      </p>
    </div>
  );
}

/** What a shopper may notice of what is away. */
function verdict({ redis, nodes }: StoreStatus) {
  const [primary, ...replicas] = nodes;
  const away = [
    ...(redis.up ? [] : ['degraded.redis' as const]),
    ...(primary?.up ? [] : ['degraded.primary' as const]),
    ...(replicas.every(({ up }) => up) ? [] : ['degraded.replicas' as const]),
  ];
  return away.length > 0 ? away : (['well'] as const);
}
