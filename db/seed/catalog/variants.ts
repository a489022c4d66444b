import type { VariantInput } from '#lib/catalog/product-input.ts';
import { chance } from './chance.ts';
import { palette } from './palette.ts';
import type { Cut, Piece, SizeScale } from './types.ts';

const scales: Record<SizeScale, readonly string[]> = {
  alpha: ['XS', 'S', 'M', 'L', 'XL', 'XXL'],
  waist: ['28', '29', '30', '31', '32', '33', '34', '36'],
  shoe: ['36', '37', '38', '39', '40', '41', '42', '43', '44', '45'],
  sock: ['36–40', '41–45'],
  belt: ['28', '30', '32', '34', '36'],
  one: [],
};

export function sizesOf(cut: Cut): readonly string[] {
  return scales[cut.sizes];
}

/** Units on hand: some of everything gone, some nearly, fewer at the ends of the size run. */
function quantityOf(piece: Piece, sku: string, fromMiddle: number): number {
  if (piece.stock === 'sold-out') return 0;
  if (piece.stock === 'edition-of-ten') return 10;
  const luck = chance('stock', sku);
  const much = chance('how much', sku);
  if (luck < 0.05) return 0;
  if (luck < 0.13) return 1 + Math.floor(much * 5);
  return Math.round(6 + much * 54 * (1 - 0.6 * fromMiddle));
}

/** Colour by colour, each in every size; `number` is the product's in the catalog. */
export function variantsOf(cut: Cut, piece: Piece, number: number): VariantInput[] {
  const sizes = sizesOf(cut);
  const middle = (sizes.length - 1) / 2;
  return piece.colours.flatMap((colour) => {
    const { en, code } = palette[colour];
    const stem = `MC-${String(number).padStart(3, '0')}-${code}`;
    const variant = (sku: string, options: string[], step: number): VariantInput => ({
      sku,
      options,
      price: piece.price * 100,
      compareAtPrice: piece.was ? piece.was * 100 : null,
      quantity: quantityOf(piece, sku, middle ? Math.abs(step) / middle : 0),
      weightGrams: Math.round((cut.grams * (1 + (middle ? (step / middle) * 0.12 : 0))) / 5) * 5,
      requiresShipping: true,
      taxable: true,
    });
    if (sizes.length === 0) return [variant(stem, [en], 0)];
    return sizes.map((size, index) =>
      variant(`${stem}-${size.replace('–', '')}`, [en, size], index - middle),
    );
  });
}
