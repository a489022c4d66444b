import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './blocks.module.css';

interface Props {
  address: string;
  label: string;
  locale: Locale;
}

export function BlockLink({ address, label, locale }: Props) {
  if (!address || !label) return null;
  if (!address.startsWith('/')) {
    return (
      <a className={styles.way} href={address} rel="noopener">
        {label}
      </a>
    );
  }
  return (
    <IntentLink className={styles.way} href={localePath(locale, address)}>
      {label}
    </IntentLink>
  );
}
