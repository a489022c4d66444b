import type { DraftFields } from '#lib/checkout/draft.ts';

/** What the closed step says. */
export function AddressOutcome({ fields, locale }: { fields: DraftFields; locale: string }) {
  const { email, name, line1, line2, postalCode, city, region, country } = fields;
  const countryName = country && new Intl.DisplayNames(locale, { type: 'region' }).of(country);
  const place = [postalCode, city, region].filter(Boolean).join(' ');
  return (
    <>
      <p>{email}</p>
      <p>{[name, line1, line2, place, countryName].filter(Boolean).join(', ')}</p>
    </>
  );
}
