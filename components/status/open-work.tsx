import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import { type OpenWork, openWorkKinds } from '#lib/status/open-work.ts';
import { Facts } from './facts.tsx';
import { formatNumber } from './formats.ts';
import styles from './status.module.css';

/** What is written down and not done yet: most of it does itself, some waits for a person. */
export function OpenWorkFacts({ work, locale }: { work: OpenWork | null; locale: Locale }) {
  const t = useTranslations('status.openWork');
  return (
    <section className={styles.openWork} aria-labelledby="open-work">
      <h2 id="open-work" className={styles.tierName}>
        {t('title')}
      </h2>
      <p className={styles.soft}>{t('note')}</p>
      <Facts facts={openWorkKinds.map((kind) => [t(kind), work ? formatNumber(work[kind], locale) : '–'])} />
    </section>
  );
}
