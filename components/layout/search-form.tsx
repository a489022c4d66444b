import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './search-form.module.css';

interface Props {
  locale: Locale;
  id: string;
  query?: string | undefined;
  isLarge?: boolean;
}

export function SearchForm({ locale, id, query, isLarge = false }: Props) {
  const t = useTranslations('search');
  return (
    <search>
      <form action={localePath(locale, '/search')} className={isLarge ? styles.large : styles.form}>
        <label htmlFor={id} className="visually-hidden">
          {t('label')}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          placeholder={isLarge ? t('hint') : t('submit')}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className={isLarge ? undefined : 'visually-hidden'}>
          {t('submit')}
        </button>
      </form>
    </search>
  );
}
