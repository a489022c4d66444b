import { useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';

export function EmptyCheckout({ locale }: { locale: Locale }) {
  const t = useTranslations('checkout');
  const cart = useTranslations('cart');
  return (
    <>
      <p>{t('empty')}</p>
      <p>
        <IntentLink className={button.text} href={localePath(locale, '/search?sort=newest')}>
          {cart('browse')}
        </IntentLink>
      </p>
    </>
  );
}
