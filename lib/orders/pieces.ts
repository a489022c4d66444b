import { Problem } from '../errors.ts';
import type { StockRequest } from '../inventory/stock.ts';
import type { OrderLineRow } from './change-order.ts';
import type { PieceCount } from './types.ts';

export interface ChosenPieces {
  line: OrderLineRow;
  quantity: number;
}

/**
 * The lines that are meant, each with how many of its pieces.
 * @throws Problem 422 `nothing_chosen`; 409 `too_many_pieces` for more than `left` says of a line, or no such line
 */
export function choosePieces(
  lines: readonly OrderLineRow[],
  asked: readonly PieceCount[],
  left: (line: OrderLineRow) => number,
): ChosenPieces[] {
  const chosen = lines.flatMap((line) => {
    const own = asked.filter(({ position }) => position === line.position);
    const quantity = own.reduce((sum, each) => sum + each.quantity, 0);
    return quantity > 0 ? [{ line, quantity }] : [];
  });
  const known = new Set(lines.map(({ position }) => position));
  const isTooMany =
    chosen.some(({ line, quantity }) => quantity > left(line)) ||
    asked.some(({ position }) => !known.has(position));
  if (isTooMany)
    throw new Problem(409, 'too_many_pieces', { detail: 'There are not that many pieces left.' });
  if (chosen.length === 0) throw new Problem(422, 'nothing_chosen', { detail: 'Choose at least one piece.' });
  return chosen;
}

export const countsOf = (chosen: readonly ChosenPieces[]): PieceCount[] =>
  chosen.map(({ line, quantity }) => ({ position: line.position, quantity }));

/** What goes back to stock; a variant that is gone has none. */
export const stockOf = (chosen: readonly ChosenPieces[]): StockRequest[] =>
  chosen.flatMap(({ line, quantity }) =>
    line.variantId === null || quantity === 0
      ? []
      : [{ variantId: line.variantId, quantity, components: line.components }],
  );
