'use client';

import { AddressFields } from '#components/checkout/address-fields.tsx';
import type { CheckoutWords } from '#components/checkout/checkout-words.ts';
import type { Country } from '#components/checkout/list-countries.ts';
import button from '#components/ui/button.module.css';
import { saveAddressAction } from '#lib/account/actions.ts';
import type { SavedAddress } from '#lib/account/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import styles from './account.module.css';
import { useActionForm } from './use-action-form.ts';

interface Props {
  locale: Locale;
  /** Missing for a new one. */
  address?: SavedAddress;
  country: string;
  countries: { usual: Country[]; others: Country[] };
  words: {
    submit: string;
    submitting: string;
    makeDefault: string;
    address: CheckoutWords['checkout'];
    fields: CheckoutWords['fields'];
  };
}

/** The same fields, and the same words for what is wrong with them, as at checkout. */
export function AddressForm({ locale, address, country, countries, words }: Props) {
  const { failure, isPending, form } = useActionForm(saveAddressAction);
  const wrong = Object.keys(failure?.fieldErrors ?? {});
  const errors = Object.fromEntries(wrong.map((name) => [name, words.fields[name] ?? words.fields.other]));
  return (
    <form {...form} className={styles.form}>
      <input type="hidden" name="locale" value={locale} />
      {address && <input type="hidden" name="id" value={address.id} />}
      <p role="alert" className={styles.problem}>
        {failure?.message}
      </p>
      <AddressFields
        t={words.address}
        errors={errors}
        countries={countries}
        country={address?.country ?? country}
        {...(address && { values: address })}
      />
      {!address?.isDefault && (
        <label className={styles.check}>
          <input type="checkbox" name="isDefault" />
          {words.makeDefault}
        </label>
      )}
      <button type="submit" className={button.solid} aria-disabled={isPending}>
        {isPending ? words.submitting : words.submit}
      </button>
    </form>
  );
}
