import type { Locale } from '#lib/catalog/types.ts';
import type { DraftFields } from '#lib/checkout/draft.ts';
import { addressLines } from '#lib/orders/address-lines.ts';

/** What the closed step says. */
export function AddressOutcome({ fields, locale }: { fields: DraftFields; locale: Locale }) {
  const { country = '', ...parts } = fields;
  return (
    <>
      <p>{fields.email}</p>
      <p>{country && addressLines({ ...parts, country }, locale).join(', ')}</p>
    </>
  );
}
