import type { OrderView } from './types.ts';

export interface TaxRow {
  /** In thousandths of a percent; null where it was not kept. */
  rate: number | null;
  /** Minor units, without the tax. */
  net: number;
  tax: number;
}

/** What an invoice says of tax: what was taxed at the order's rate, shipping too where it was, and what was not. */
export function taxByRate({ lines, shipping, tax, taxIncluded, taxRate }: OrderView): TaxRow[] {
  const shippingTax = tax.amount - lines.reduce((sum, line) => sum + line.tax.amount, 0);
  const parts = [
    ...lines.map((line) => ({ amount: line.total.amount, tax: line.tax.amount })),
    { amount: shipping.amount, tax: shippingTax },
  ];
  const rows = new Map<number | null, TaxRow>();
  for (const part of parts) {
    if (part.amount === 0) continue;
    const rate = part.tax > 0 ? taxRate : 0;
    const row = rows.get(rate) ?? { rate, net: 0, tax: 0 };
    row.net += part.amount - (taxIncluded ? part.tax : 0);
    row.tax += part.tax;
    rows.set(rate, row);
  }
  return [...rows.values()].sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
}
