import { useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { makeDefaultAddressAction, removeAddressAction } from '#lib/account/actions.ts';
import type { SavedAddress } from '#lib/account/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { ActionButton } from './action-button.tsx';
import { AddressCard } from './address-card.tsx';
import styles from './address-list.module.css';

export function AddressList({ locale, addresses }: { locale: Locale; addresses: SavedAddress[] }) {
  const t = useTranslations('account.addresses');
  return (
    <ul className={styles.list}>
      {addresses.map((address) => (
        <li key={address.id} className={styles.item}>
          <p className={styles.mark}>{address.isDefault && t('default')}</p>
          <AddressCard locale={locale} address={address} />
          <div className={styles.ways}>
            <IntentLink
              className={button.text}
              href={localePath(locale, `/account/addresses/${address.id}`)}
              aria-label={t('editOf', { line: address.line1 })}
            >
              {t('edit')}
            </IntentLink>
            {!address.isDefault && (
              <ActionButton
                locale={locale}
                action={makeDefaultAddressAction}
                hidden={{ id: address.id }}
                words={{ submit: t('makeDefault'), label: t('makeDefaultOf', { line: address.line1 }) }}
              />
            )}
            <ActionButton
              locale={locale}
              action={removeAddressAction}
              hidden={{ id: address.id }}
              words={{ submit: t('remove'), label: t('removeOf', { line: address.line1 }) }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
