import type { SubmitEvent } from 'react';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { Price } from '#components/ui/price.tsx';
import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import type { CartLineView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import styles from './cart-line.module.css';
import type { CartWords } from './cart-words.ts';

interface Props {
  line: CartLineView;
  locale: Locale;
  words: CartWords;
  onQuantity: (variantId: string, quantity: number) => void;
}

export function CartLine({ line, locale, words, onQuantity }: Props) {
  const name = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title;
  const href = localePath(locale, `/products/${line.handle}`);
  const warning = warningFor(line, words);
  return (
    <li className={styles.line}>
      <IntentLink href={href} className={styles.picture} tabIndex={-1} aria-hidden="true">
        <Picture picture={line.image} missing="" isDecorative />
      </IntentLink>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <IntentLink href={href}>{line.title}</IntentLink>
        </h2>
        <p className={styles.variant}>{line.variantTitle}</p>
        <p className={styles.variant}>
          <Price locale={locale} price={line.unitPrice} compareAtPrice={line.compareAtPrice} words={words} />
        </p>
        {warning && <p className={styles.warning}>{warning}</p>}
      </div>
      <Quantity line={line} name={name} locale={locale} words={words} onQuantity={onQuantity} />
      <p className={styles.total}>{formatMoney(line.total, locale)}</p>
    </li>
  );
}

function warningFor(line: CartLineView, words: CartWords): string | null {
  if (line.isWithdrawn) return words.withdrawn;
  if (line.availableQuantity === 0) return words.gone;
  const orderable = orderableQuantity(line);
  if (orderable < line.quantity) return fill(words.onlyLeft, { count: orderable });
  return null;
}

/** Each button sends the quantity it leads to. */
function Quantity({ line, name, locale, words, onQuantity }: Props & { name: string }) {
  const { variantId, quantity } = line;
  const cart = localePath(locale, '/cart');
  const action = `/api/cart/lines/${encodeURIComponent(variantId)}`;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onQuantity(variantId, Number((event.nativeEvent.submitter as HTMLButtonElement).value));
  };
  return (
    <div className={styles.quantity}>
      <form method="post" action={action} className={styles.stepper} onSubmit={submit}>
        <input type="hidden" name="redirectTo" value={cart} />
        <button
          type="submit"
          name="quantity"
          value={Math.min(quantity - 1, orderableQuantity(line))}
          aria-label={fill(words.less, { title: name })}
        >
          −
        </button>
        <output aria-label={fill(words.quantityOf, { title: name })}>{quantity}</output>
        <button
          type="submit"
          name="quantity"
          value={quantity + 1}
          disabled={line.availableQuantity !== null && quantity >= line.availableQuantity}
          aria-label={fill(words.moreOf, { title: name })}
        >
          +
        </button>
      </form>
      <form method="post" action={action} onSubmit={submit}>
        <input
          type="hidden"
          name="redirectTo"
          value={`${cart}?removed=${encodeURIComponent(variantId)}&was=${quantity}`}
        />
        <button
          type="submit"
          name="quantity"
          value="0"
          className={`${button.text} ${styles.remove}`}
          aria-label={fill(words.removeOf, { title: name })}
        >
          {words.remove}
        </button>
      </form>
    </div>
  );
}
