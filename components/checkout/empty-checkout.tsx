import { useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';

/** `ordered`: the order that this cart has just become, for whoever went back or reloaded. */
export function EmptyCheckout({ locale, ordered }: { locale: Locale; ordered: string | null }) {
  const t = useTranslations('checkout');
  const cart = useTranslations('cart');
  const way = ordered ? `/orders/${ordered}` : '/search?sort=newest';
  return (
    <>
      <p>{ordered ? t('ordered') : t('empty')}</p>
      <p>
        <IntentLink className={button.text} href={localePath(locale, way)}>
          {ordered ? t('toOrder', { number: ordered }) : cart('browse')}
        </IntentLink>
      </p>
    </>
  );
}
