import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import type { InstanceState } from '#lib/status/heartbeat.ts';
import { Facts } from './facts.tsx';
import { formatBytes, formatNumber, formatUptime } from './formats.ts';
import { StateMark } from './state-mark.tsx';
import styles from './status.module.css';

interface Props {
  instance: InstanceState;
  locale: Locale;
  /** This one answered the page. */
  isHere: boolean;
}

export function InstanceCard({ instance, locale, isHere }: Props) {
  const t = useTranslations('status');
  const { id, alive, draining, startedAt, reportedAt, requestsPerSecond, memoryBytes } = instance;
  const state = !alive ? 'away' : draining ? 'draining' : 'up';
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: 'Asia/Seoul' });
  return (
    <li className={styles.node} data-state={state} aria-current={isHere || undefined}>
      <p className={styles.nodeHead}>
        <span className={styles.nodeName}>{id}</span>
        {isHere && <span className={styles.here}>{t('here')}</span>}
        <StateMark state={state} />
      </p>
      {alive ? (
        <Facts
          facts={[
            [t('requests'), t('rate', { count: formatNumber(requestsPerSecond, locale) })],
            [t('memory'), formatBytes(memoryBytes, locale)],
            [t('uptime'), formatUptime(reportedAt - startedAt, locale)],
          ]}
        />
      ) : (
        <p className={styles.soft}>{t('lastSeen', { time: time.format(reportedAt) })}</p>
      )}
    </li>
  );
}
