import { useTranslations } from 'next-intl';
import styles from './cut-plate.module.css';

/** The drawing behind the first piece, and why it comes before the cloth. */
export function CutPlate() {
  const t = useTranslations('home');
  return (
    <section className={styles.plate} aria-labelledby="cut">
      <figure className={styles.figure}>
        <img src="/cut/plate.svg" alt="" width={1000} height={800} loading="lazy" decoding="async" />
        <figcaption>{t('cutCaption')}</figcaption>
      </figure>
      <div className={styles.words}>
        <h2 id="cut">{t('cutTitle')}</h2>
        <p>{t('cutText')}</p>
      </div>
    </section>
  );
}
