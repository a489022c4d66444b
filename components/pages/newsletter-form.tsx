import { useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import { Field } from '#components/ui/field.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './blocks.module.css';

interface Props {
  locale: Locale;
  /** The code of what was wrong with what was sent before. */
  refused?: string | null;
}

/** Needs no script: it is posted, and answered by a page. */
export function NewsletterForm({ locale, refused = null }: Props) {
  const t = useTranslations('newsletter');
  const error = refused === 'too_many_attempts' ? t('tooMany') : refused ? t('refused') : undefined;
  return (
    <form action="/api/newsletter" method="post" className={styles.newsletterForm}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="refusedTo" value={localePath(locale, '/newsletter')} />
      <Field
        name="email"
        type="email"
        label={t('email')}
        autoComplete="email"
        required
        maxLength={254}
        error={error}
      />
      <label className={styles.consent}>
        <input type="checkbox" name="consent" value="yes" required />
        <span>{t('consent')}</span>
      </label>
      <button type="submit" className={button.solid}>
        {t('join')}
      </button>
    </form>
  );
}
