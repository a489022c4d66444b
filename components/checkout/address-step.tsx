import { Field } from '#components/ui/field.tsx';
import type { SavedAddress } from '#lib/account/types.ts';
import type { DraftFields } from '#lib/checkout/draft.ts';
import { AddressFields } from './address-fields.tsx';
import styles from './checkout-form.module.css';
import type { CheckoutWords } from './checkout-words.ts';
import { type FieldErrors, fillFields } from './form-fields.ts';
import type { Country } from './list-countries.ts';
import { SavedAddresses } from './saved-addresses.tsx';

interface Props {
  t: CheckoutWords['checkout'];
  errors: FieldErrors;
  values: DraftFields;
  addresses: SavedAddress[];
  countries: { usual: Country[]; others: Country[] };
  onQuote: (form: HTMLFormElement) => void;
}

export function AddressStep({ t, errors, values, addresses, countries, onQuote }: Props) {
  const choose = (form: HTMLFormElement, { id: _, isDefault: __, ...fields }: SavedAddress) => {
    fillFields(form, fields);
    onQuote(form);
  };
  return (
    <>
      <div className={styles.fields}>
        <Field
          label={t.email}
          hint={t.emailHint}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={values.email}
          error={errors.email}
          required
        />
        <SavedAddresses {...{ addresses, values, t }} onChoose={choose} />
      </div>
      <AddressFields
        {...{ t, errors, countries, values }}
        country={values.country ?? ''}
        onCountry={onQuote}
      />
    </>
  );
}
