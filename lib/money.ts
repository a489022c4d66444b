/** An amount in integer minor units with its ISO 4217 currency. */
export interface Money {
  amount: number;
  currency: string;
}

/** The one currency the shop sells in; prices in others are kept in `prices` for the day it sells in more. */
export const shopCurrency = 'USD';

export const money = (amount: number): Money => ({ amount, currency: shopCurrency });

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formatters.set(key, found);
  }
  return found;
}

/** How many digits the currency has after the point: 2 for USD, 0 for KRW. */
export function minorUnitDigits(currency: string): number {
  return formatter(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2;
}

/** For people. Whole amounts lose their zeros: `$48`, `$48.50`, `₩48,000`. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const digits = minorUnitDigits(currency);
  const text = formatter(currency, locale).format(amount / 10 ** digits);
  return digits > 0 && amount % 10 ** digits === 0 ? text.replace(/[.,]0+(?=\D*$)/, '') : text;
}

/** For machines (JSON-LD, CSV): `48.00`. */
export function decimalAmount({ amount, currency }: Money): string {
  const digits = minorUnitDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}
