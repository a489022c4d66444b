import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import { currentPreview } from '#lib/publishing/preview/current-preview.ts';
import { shopTimeText, shopTimeZone } from '#lib/shop-time.ts';
import styles from './preview-bar.module.css';

/** On every page of a preview: the moment that is shown, another one, and the way out. Nobody else is sent any of it. */
export function PreviewBar({ locale }: { locale: Locale }) {
  const t = useTranslations('preview');
  const preview = currentPreview();
  if (!preview) return null;
  const at = new Date(Math.max(preview.at, Date.now()));
  const shown = new Intl.DateTimeFormat(locale === 'ko' ? 'ko' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: shopTimeZone,
  }).format(at);
  return (
    <aside className={styles.bar} aria-label={t('label')}>
      <p>{t('shown', { time: shown })}</p>
      <form action="/api/preview" method="post" className={styles.form}>
        <input type="hidden" name="redirectTo" value={preview.path} />
        <input
          type="datetime-local"
          name="at"
          aria-label={t('moment', { zone: shopTimeZone })}
          defaultValue={shopTimeText(at)}
        />
        <button type="submit">{t('show')}</button>
        <button type="submit" name="leave" value="1">
          {t('leave')}
        </button>
      </form>
    </aside>
  );
}
