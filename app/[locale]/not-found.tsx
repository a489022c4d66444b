import { getLocale, getTranslations } from 'next-intl/server';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { localePath } from '#lib/i18n/locale.ts';

export default async function NotFound() {
  const [t, locale] = await Promise.all([getTranslations('notFound'), getLocale()]);
  return (
    <Notice title={t('title')} text={t('text')} drawing="sleeve">
      <IntentLink className={button.solid} href={localePath(locale, '/')}>
        {t('home')}
      </IntentLink>
      <IntentLink className={button.text} href={localePath(locale, '/search')}>
        {t('search')}
      </IntentLink>
    </Notice>
  );
}
