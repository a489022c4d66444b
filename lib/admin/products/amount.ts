import { minorUnitDigits } from '../../money.ts';

/** `48`, `48.5` or `1,248.50` as minor units of the currency; null for anything else, more digits included. */
export function parseAmount(text: string, currency: string): number | null {
  const digits = minorUnitDigits(currency);
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const fraction = match[2] ?? '';
  if (fraction.length > digits) return null;
  return Number((match[1] ?? '').replaceAll(',', '') + fraction.padEnd(digits, '0'));
}
