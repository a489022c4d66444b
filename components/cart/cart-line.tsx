import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { Price } from '#components/ui/price.tsx';
import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import type { CartLineView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { fill, fillCount } from '#lib/i18n/fill.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import styles from './cart-line.module.css';
import { cartState } from './cart-state.ts';
import type { CartWords } from './cart-words.ts';
import { LineQuantity } from './line-quantity.tsx';
import { lineName } from './problem-text.ts';
import { ReservationCountdown } from './reservation-countdown.tsx';

export interface LineProps {
  line: CartLineView;
  locale: Locale;
  words: CartWords;
  /** Its place in the list. */
  at: number;
  /** What it cost when it was last seen, in minor units. */
  seenPrice: number | undefined;
  heading: 'h2' | 'h3';
}

/** From here down it is worth saying. */
const few = 5;

export function CartLine({ line, locale, words, at, seenPrice, heading: Heading }: LineProps) {
  const href = localePath(locale, `/products/${line.handle}`);
  const isBuyable = orderableQuantity(line) > 0;
  return (
    <li className={styles.line} data-line={line.variantId}>
      <IntentLink href={href} className={styles.picture} tabIndex={-1} aria-hidden="true">
        <Picture picture={line.image} missing="" isDecorative />
      </IntentLink>
      <div className={styles.words}>
        <Heading className={styles.title}>
          <IntentLink href={href}>{line.title}</IntentLink>
        </Heading>
        <p className={styles.caption}>{line.variantTitle}</p>
        {isBuyable && (
          <p className={styles.caption}>
            <Price
              locale={locale}
              price={line.unitPrice}
              compareAtPrice={line.compareAtPrice}
              words={words}
            />
            {line.quantity > 1 && words.each}
          </p>
        )}
        <Notes {...{ line, locale, words, seenPrice }} />
      </div>
      <div className={styles.quantity}>
        {isBuyable ? <LineQuantity {...{ line, locale, words }} /> : <span />}
        <Remove {...{ line, locale, words, at }} />
      </div>
      {isBuyable && <p className={styles.total}>{formatMoney(line.total, locale)}</p>}
    </li>
  );
}

type NoteProps = Pick<LineProps, 'line' | 'locale' | 'words' | 'seenPrice'>;

function Notes({ line, locale, words, seenPrice }: NoteProps) {
  const hasNewPrice = !line.isWithdrawn && seenPrice !== undefined && seenPrice !== line.unitPrice.amount;
  const price = formatMoney({ ...line.unitPrice, amount: seenPrice ?? 0 }, locale);
  const stock = stockNote(line, words, locale);
  return (
    <>
      {hasNewPrice && <p className={styles.note}>{fill(words.priceWas, { price })}</p>}
      {stock && <p className={styles.note}>{stock}</p>}
      {line.reservedUntil !== undefined && (
        <ReservationCountdown until={line.reservedUntil} words={words.reservation} onOver={refreshSoon} />
      )}
    </>
  );
}

/** The store gives the units back a moment after their end. */
const refreshSoon = (): void => {
  setTimeout(() => void cartState.refresh(), 2_000);
};

function stockNote(line: CartLineView, words: CartWords, locale: Locale): string | null {
  const { availableQuantity: available } = line;
  if (line.isWithdrawn) return words.withdrawn;
  if (available === null) return null;
  if (available === 0) return words.gone;
  if (available < line.quantity) return fill(words.onlyLeft, { count: available });
  if (line.reservedUntil) return null;
  return available <= few ? fillCount(words.few, available, locale) : null;
}

type RemoveProps = Pick<LineProps, 'line' | 'locale' | 'words' | 'at'>;

function Remove({ line, locale, words, at }: RemoveProps) {
  const { variantId, quantity } = line;
  const back = new URLSearchParams({ removed: variantId, was: String(quantity), at: String(at) });
  return (
    <form
      method="post"
      action={`/api/cart/lines/${encodeURIComponent(variantId)}`}
      onSubmit={(event) => {
        event.preventDefault();
        cartState.setQuantity(line, 0);
      }}
    >
      <input type="hidden" name="quantity" value="0" />
      <input type="hidden" name="redirectTo" value={`${localePath(locale, '/cart')}?${back}`} />
      <button
        type="submit"
        className={`${button.text} ${styles.remove}`}
        aria-label={fill(words.removeOf, { title: lineName(line) })}
      >
        {words.remove}
      </button>
    </form>
  );
}
