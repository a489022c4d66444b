import { type SubmitEvent, useId, useState } from 'react';
import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import type { CartLineView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { cartState } from './cart-state.ts';
import type { CartWords } from './cart-words.ts';
import styles from './line-quantity.module.css';
import { lineName } from './problem-text.ts';

interface Props {
  line: CartLineView;
  locale: Locale;
  words: CartWords;
}

/** Each button sends the quantity it leads to; a number may be typed as well. */
export function LineQuantity({ line, locale, words }: Props) {
  const { quantity, availableQuantity } = line;
  const typing = useId();
  const title = lineName(line);
  const target = {
    method: 'post' as const,
    action: `/api/cart/lines/${encodeURIComponent(line.variantId)}`,
  };
  const redirectTo = <input type="hidden" name="redirectTo" value={localePath(locale, '/cart')} />;
  const step = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { value, ariaDisabled } = event.nativeEvent.submitter as HTMLButtonElement;
    // Not disabled for good, or it would lose the focus.
    if (ariaDisabled !== 'true') cartState.setQuantity(line, Number(value));
  };
  const button = { type: 'submit' as const, name: 'quantity' };
  return (
    <>
      <form {...target} className={styles.stepper} onSubmit={step}>
        {redirectTo}
        <button
          {...button}
          value={Math.min(quantity - 1, orderableQuantity(line))}
          aria-label={fill(words.less, { title })}
        >
          −
        </button>
        <TypedQuantity line={line} form={typing} label={fill(words.quantityOf, { title })} />
        <button
          {...button}
          value={quantity + 1}
          aria-disabled={availableQuantity !== null && quantity >= availableQuantity}
          aria-label={fill(words.moreOf, { title })}
        >
          +
        </button>
      </form>
      <form {...target} id={typing} onSubmit={(event) => event.preventDefault()}>
        {redirectTo}
        <button type="submit" className={`${styles.set} without-script`}>
          {words.setTo}
        </button>
      </form>
    </>
  );
}

/** Counts when it is done: on Enter, or when left. */
function TypedQuantity({ line, form, label }: { line: CartLineView; form: string; label: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed && /^\d+$/.test(typed) && Number(typed) !== line.quantity) {
      cartState.setQuantity(line, Number(typed));
    }
    setTyped(null);
  };
  return (
    <input
      form={form}
      name="quantity"
      inputMode="numeric"
      pattern="[0-9]{1,2}"
      maxLength={2}
      autoComplete="off"
      required
      aria-label={label}
      value={typed ?? line.quantity}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
