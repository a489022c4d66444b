import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import { type FleetTotals, hitRate } from '#lib/status/totals.ts';
import { formatNumber } from './formats.ts';
import styles from './status.module.css';

const columns = [
  ['memoryHits', 'memoryHits'],
  ['redisHits', 'redisHits'],
  ['waits', 'waits'],
  ['fills', 'fills'],
  ['refusedFills', 'refused'],
  ['withoutRedis', 'withoutRedis'],
] as const;

export function CacheTable({ cache, locale }: { cache: FleetTotals['cache']; locale: Locale }) {
  const t = useTranslations('status');
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const rows = [
    [t('pages'), cache.page],
    [t('dataReads'), cache.data],
  ] as const;
  return (
    <section className={styles.cache} aria-labelledby="cache">
      <h2 id="cache" className={styles.tierName}>
        {t('cache')}
      </h2>
      <p className={styles.soft}>{t('cacheNote')}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('hits')}</th>
              {columns.map(([counter, word]) => (
                <th key={counter} scope="col">
                  {t(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, counters]) => {
              const rate = hitRate(counters);
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{rate === null ? '–' : percent.format(rate)}</td>
                  {columns.map(([counter]) => (
                    <td key={counter}>{formatNumber(counters[counter], locale)}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
