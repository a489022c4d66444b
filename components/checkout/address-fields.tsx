import input from '#components/ui/field.module.css';
import { describedBy, Field, FieldFrame } from '#components/ui/field.tsx';
import styles from './checkout-form.module.css';
import type { CheckoutWords } from './checkout-words.ts';
import type { Country } from './list-countries.ts';

type FieldName = 'name' | 'line1' | 'line2' | 'postalCode' | 'city' | 'region' | 'phone';

interface Props {
  t: CheckoutWords['checkout'];
  errors: Partial<Record<string, string>>;
  countries: { usual: Country[]; others: Country[] };
  country: string;
  /** What stands in the fields at first. */
  values?: Partial<Record<FieldName, string | null>>;
  /** Totals follow it at once. */
  onCountry?: (form: HTMLFormElement) => void;
}

export function AddressFields({ t, errors, countries, country, values = {}, onCountry }: Props) {
  const field = (name: FieldName) => ({ name, error: errors[name], defaultValue: values[name] ?? undefined });
  return (
    <div className={styles.fields}>
      <Field label={t.name} {...field('name')} autoComplete="name" maxLength={100} required />
      <FieldFrame id="field-country" label={t.country} error={errors.country}>
        <select
          id="field-country"
          name="country"
          autoComplete="country"
          defaultValue={country}
          className={input.input}
          onChange={({ currentTarget: { form } }) => form && onCountry?.(form)}
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
      <Field label={t.line1} {...field('line1')} autoComplete="address-line1" maxLength={200} required />
      <Field
        label={t.line2}
        note={t.optional}
        {...field('line2')}
        autoComplete="address-line2"
        maxLength={200}
      />
      <Field
        span="half"
        label={t.postalCode}
        {...field('postalCode')}
        autoComplete="postal-code"
        maxLength={16}
        required
      />
      <Field
        span="half"
        label={t.city}
        {...field('city')}
        autoComplete="address-level2"
        maxLength={100}
        required
      />
      <Field
        span="half"
        label={t.region}
        note={t.optional}
        {...field('region')}
        autoComplete="address-level1"
        maxLength={100}
      />
      <Field
        span="half"
        label={t.phone}
        note={t.optional}
        {...field('phone')}
        type="tel"
        autoComplete="tel"
        pattern="\+?[\d\s\(\)\.\-]{5,}"
        maxLength={32}
      />
    </div>
  );
}
