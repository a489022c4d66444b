import input from '#components/ui/field.module.css';
import { describedBy, Field, FieldFrame } from '#components/ui/field.tsx';
import styles from './checkout-form.module.css';
import type { CheckoutWords } from './checkout-words.ts';
import type { Country } from './list-countries.ts';

interface Props {
  t: CheckoutWords['checkout'];
  errors: Partial<Record<string, string>>;
  countries: { usual: Country[]; others: Country[] };
  country: string;
}

export function AddressFields({ t, errors, countries, country }: Props) {
  return (
    <div className={styles.fields}>
      <Field label={t.name} name="name" autoComplete="name" maxLength={100} required error={errors.name} />
      <FieldFrame id="field-country" label={t.country} error={errors.country}>
        <select
          id="field-country"
          name="country"
          autoComplete="country"
          defaultValue={country}
          className={input.input}
          {...describedBy('field-country', undefined, errors.country)}
        >
          {countries.usual.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          <optgroup label={t.otherCountries}>
            {countries.others.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </FieldFrame>
      <Field
        label={t.line1}
        name="line1"
        autoComplete="address-line1"
        maxLength={200}
        required
        error={errors.line1}
      />
      <Field
        label={t.line2}
        note={t.optional}
        name="line2"
        autoComplete="address-line2"
        maxLength={200}
        error={errors.line2}
      />
      <Field
        span="half"
        label={t.postalCode}
        name="postalCode"
        autoComplete="postal-code"
        maxLength={16}
        required
        error={errors.postalCode}
      />
      <Field
        span="half"
        label={t.city}
        name="city"
        autoComplete="address-level2"
        maxLength={100}
        required
        error={errors.city}
      />
      <Field
        span="half"
        label={t.region}
        note={t.optional}
        name="region"
        autoComplete="address-level1"
        maxLength={100}
        error={errors.region}
      />
      <Field
        span="half"
        label={t.phone}
        note={t.optional}
        name="phone"
        type="tel"
        autoComplete="tel"
        maxLength={32}
        error={errors.phone}
      />
    </div>
  );
}
