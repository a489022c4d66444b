import type { SavedAddress } from '#lib/account/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { addressLines } from '#lib/orders/address-lines.ts';
import styles from './address-list.module.css';

export function AddressCard({ locale, address }: { locale: Locale; address: SavedAddress }) {
  return (
    <address className={styles.address}>
      {[...addressLines(address, locale), address.phone].filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
