import type { CartLineView } from '#lib/cart/types.ts';
import { fill, fillCount } from '#lib/i18n/fill.ts';
import type { CartProblemWords } from './cart-words.ts';
import type { CartProblem } from './create-cart-state.ts';

/** As it is told apart from the other lines. */
export const lineName = ({ title, variantTitle }: CartLineView): string =>
  variantTitle ? `${title}, ${variantTitle}` : title;

/** Why a change was taken back, with what is left where that is known. */
export function problemText(
  { code, line, available }: CartProblem,
  words: CartProblemWords,
  locale: string,
): string {
  if (code === 'out_of_stock' && line && available !== undefined) {
    const title = lineName(line);
    return available > 0
      ? fillCount(words.onlyLeft, available, locale, { title })
      : fill(words.soldOut, { title });
  }
  const { onlyLeft, soldOut, ...byCode } = words;
  return (byCode as Partial<Record<string, string>>)[code] ?? words.unknown;
}
