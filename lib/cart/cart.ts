import { randomBytes } from 'node:crypto';
import type { CartChange, CartLine, CartRefusal } from './types.ts';

export const maxQuantity = 99;
export const maxLines = 100;

/** 128 random bits: whoever holds it holds the cart, so it travels only sealed. */
export const newCartId = (): string => randomBytes(16).toString('base64url');

export const countPieces = (lines: readonly CartLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

export type ChangedLines = { ok: true; lines: CartLine[] } | { ok: false; refusal: CartRefusal };

/**
 * The rules of every cart change; a refused one changes nothing. Redis runs the same rules as a script
 * (stores/redis-scripts.ts), and the contract test holds the two together.
 */
export function changeLines(lines: readonly CartLine[], change: CartChange): ChangedLines {
  const quantities = new Map(lines.map(({ variantId, quantity }) => [variantId, quantity]));
  for (const line of change.lines) {
    const held = quantities.get(line.variantId) ?? 0;
    const wanted = wantedQuantity(change.kind, held, line);
    const refusal = refusalOf(change.kind, held, wanted, line, quantities.size);
    if (refusal) return { ok: false, refusal };
    if (wanted === 0) quantities.delete(line.variantId);
    else if (held > 0 || quantities.size < maxLines) quantities.set(line.variantId, wanted);
  }
  return { ok: true, lines: [...quantities].map(([variantId, quantity]) => ({ variantId, quantity })) };
}

type ChangeLine = CartChange['lines'][number];

function wantedQuantity(kind: CartChange['kind'], held: number, { quantity, available }: ChangeLine): number {
  switch (kind) {
    case 'set':
      return quantity;
    case 'take':
      return Math.max(held - quantity, 0);
    case 'add':
      return held + quantity;
    case 'merge':
      // A sold-out line stays as one, to be shown as sold out.
      return Math.min(held + quantity, maxQuantity, Math.max(available, 1));
  }
}

function refusalOf(
  kind: CartChange['kind'],
  held: number,
  wanted: number,
  { variantId, available }: ChangeLine,
  lineCount: number,
): CartRefusal | null {
  if ((kind !== 'add' && kind !== 'set') || wanted === 0) return null;
  // A late click on a removed line must not bring it back.
  if (kind === 'set' && held === 0) return { code: 'line_not_found', variantId };
  if (wanted > available) return { code: 'out_of_stock', variantId, requested: wanted, available };
  if (wanted > maxQuantity) return { code: 'quantity_limit', variantId };
  if (held === 0 && lineCount >= maxLines) return { code: 'cart_full', variantId };
  return null;
}
