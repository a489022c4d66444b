import { useMessages, useTranslations } from 'next-intl';
import { listCountries } from '#components/checkout/list-countries.ts';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { SavedAddress } from '#lib/account/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { quoteOf } from '#lib/checkout/quote.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './account.module.css';
import { AddressForm } from './address-form.tsx';

export function AddressEditor({ locale, address }: { locale: Locale; address?: SavedAddress }) {
  const t = useTranslations('account.addresses');
  const { checkout, fields } = useMessages();
  return (
    <>
      <h1 className={styles.title}>{address ? t('editTitle') : t('newTitle')}</h1>
      <div className={styles.fields}>
        <AddressForm
          locale={locale}
          {...(address && { address })}
          country={quoteOf({}, locale).destination.country}
          countries={listCountries(locale)}
          words={{
            submit: t('submit'),
            submitting: t('submitting'),
            makeDefault: t('makeDefault'),
            address: checkout,
            fields,
          }}
        />
      </div>
      <p>
        <IntentLink className={button.text} href={localePath(locale, '/account/addresses')}>
          {t('back')}
        </IntentLink>
      </p>
    </>
  );
}
