import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import type { DatabaseNode, StoreStatus } from '#lib/status/queries.ts';
import { Facts } from './facts.tsx';
import { formatMs, formatNumber } from './formats.ts';
import { StateMark } from './state-mark.tsx';
import styles from './status.module.css';

/** A replica further behind than this is said to be behind. */
const behindMs = 2_000;

export function DataTier({ status, locale }: { status: StoreStatus; locale: Locale }) {
  const t = useTranslations('status');
  const { nodes, redis } = status;
  return (
    <section className={styles.tier} aria-labelledby="data">
      <h2 id="data" className={styles.tierName}>
        {t('data')}
      </h2>
      <ul className={styles.dataNodes}>
        {nodes.map((node, index) => (
          <DatabaseCard key={node.name} node={node} number={index} locale={locale} />
        ))}
        <li className={styles.node} data-state={redis.up ? 'up' : 'away'}>
          <p className={styles.nodeHead}>
            <span className={styles.nodeName}>{t('redis')}</span>
            <StateMark state={redis.up ? 'up' : 'away'} />
          </p>
          <p className={styles.soft}>{t('redisNote')}</p>
          <Facts
            facts={redis.latencyMs === null ? [] : [[t('latency'), formatMs(redis.latencyMs, locale)]]}
          />
        </li>
      </ul>
    </section>
  );
}

function DatabaseCard({ node, number, locale }: { node: DatabaseNode; number: number; locale: Locale }) {
  const t = useTranslations('status');
  const isPrimary = number === 0;
  const isBehind = node.lagMs !== null && node.lagMs > behindMs;
  const state = !node.up ? 'away' : isBehind ? 'behind' : 'up';
  const facts: [string, string][] = [[t('reads'), formatNumber(node.reads, locale)]];
  if (node.latencyMs !== null) facts.push([t('latency'), formatMs(node.latencyMs, locale)]);
  if (node.lagMs !== null && node.up) facts.push([t('lag'), formatMs(node.lagMs, locale)]);
  return (
    <li className={styles.node} data-state={state}>
      <p className={styles.nodeHead}>
        <span className={styles.nodeName}>{isPrimary ? t('primary') : t('replica', { number })}</span>
        <StateMark state={state} />
      </p>
      <p className={styles.soft}>{isPrimary ? t('primaryNote') : t('replicaNote')}</p>
      <Facts facts={facts} />
    </li>
  );
}
