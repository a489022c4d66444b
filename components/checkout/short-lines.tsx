import button from '#components/ui/button.module.css';
import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import type { CartLineView, CartView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './changes-notice.module.css';
import type { CheckoutWords } from './checkout-words.ts';

interface Props {
  locale: Locale;
  cart: CartView;
  words: CheckoutWords;
}

/** What cannot be had as it stands in the cart, each with the way to go on; nothing is left out behind one's back. */
export function ShortLines({ locale, cart, words }: Props) {
  const short = cart.lines.filter((line) => orderableQuantity(line) < line.quantity);
  if (short.length === 0) return null;
  return (
    <section className={styles.changes} aria-labelledby="short-lines">
      <h2 id="short-lines">{words.checkout.unavailable}</h2>
      <ul>
        {short.map((line) => (
          <ShortLine key={line.id} line={line} locale={locale} words={words} />
        ))}
      </ul>
    </section>
  );
}

function ShortLine({ line, locale, words }: Omit<Props, 'cart'> & { line: CartLineView }) {
  const left = orderableQuantity(line);
  const name = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title;
  const gone = line.isWithdrawn ? words.cart.withdrawn : words.cart.gone;
  const here = localePath(locale, '/checkout');
  return (
    <li className={styles.short}>
      <span>
        {name} × {line.quantity}
        <span className={styles.warning}>
          {left === 0 ? gone : fill(words.cart.onlyLeft, { count: left })}
        </span>
      </span>
      <form method="post" action={`/api/cart/lines/${encodeURIComponent(line.variantId)}`}>
        <input type="hidden" name="redirectTo" value={here} />
        <button
          type="submit"
          name="quantity"
          value={left}
          className={button.line}
          aria-label={left === 0 ? fill(words.cart.removeOf, { title: name }) : undefined}
        >
          {left === 0 ? words.cart.remove : fill(words.checkout.takeLeft, { count: left })}
        </button>
      </form>
    </li>
  );
}
