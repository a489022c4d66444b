import type { SavedAddress } from '#lib/account/types.ts';
import type { DraftFields } from '#lib/checkout/draft.ts';
import type { CheckoutWords } from './checkout-words.ts';
import styles from './choice.module.css';

interface Props {
  addresses: SavedAddress[];
  values: DraftFields;
  t: CheckoutWords['checkout'];
  onChoose: (form: HTMLFormElement, address: SavedAddress) => void;
}

/** Fills in the fields below, which stay what is sent. The default stands there already, also without a script. */
export function SavedAddresses({ addresses, values, t, onChoose }: Props) {
  if (addresses.length < 2) return null;
  const isFilledIn = (address: SavedAddress) =>
    address.name === values.name &&
    address.line1 === values.line1 &&
    address.postalCode === values.postalCode;
  return (
    <fieldset className={`${styles.group} with-script`}>
      <legend className={styles.legend}>{t.savedAddresses}</legend>
      {addresses.map((address) => (
        <label key={address.id} className={styles.choice}>
          <input
            type="radio"
            name="savedAddress"
            value={address.id}
            defaultChecked={isFilledIn(address)}
            onChange={(event) => event.currentTarget.form && onChoose(event.currentTarget.form, address)}
          />
          <span>
            {address.name}
            <span className={styles.note}>
              {[address.line1, address.postalCode, address.city, address.country].join(', ')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
