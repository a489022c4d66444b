'use client';

import { useEffect, useId, useRef } from 'react';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { fillCount } from '#lib/i18n/fill.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './cart-drawer.module.css';
import { CartLines } from './cart-lines.tsx';
import { cartState } from './cart-state.ts';
import { CartTotal } from './cart-total.tsx';
import type { CartWords } from './cart-words.ts';
import { useCart } from './use-cart.ts';

export interface DrawerProps {
  isOpen: boolean;
  /** Each opening begins anew with what was seen before. */
  timesOpened: number;
  onClose: () => void;
  locale: Locale;
  words: CartWords;
}

/** The cart over the page one is on: at the side of a desk, from the bottom of a phone. */
export function CartDrawer({ isOpen, timesOpened, onClose, locale, words }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { view } = useCart();

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  const leave = (event: React.MouseEvent) => {
    const target = event.target as Element;
    if (target === dialog.current || target.closest('a')) dialog.current?.close();
  };
  const close = () => {
    cartState.dismiss();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a tap outside closes, as Escape does by itself
    <dialog ref={dialog} className={styles.panel} aria-labelledby={heading} onClose={close} onClick={leave}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={heading} className={styles.title}>
            {words.title}
          </h2>
          {view && <p className={styles.count}>{fillCount(words.pieces, view.count, locale)}</p>}
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </header>
        <DrawerCart key={timesOpened} locale={locale} words={words} />
      </div>
    </dialog>
  );
}

function DrawerCart({ locale, words }: { locale: Locale; words: CartWords }) {
  const cart = useCart();
  const { view, isUnread, isSaving } = cart;
  useEffect(() => void cartState.refresh(), []);
  if (!view) return isUnread ? <Unread words={words} /> : <Loading words={words} />;
  return (
    <>
      <div className={styles.body}>
        <CartLines {...{ cart, locale, words }} heading="h3" />
      </div>
      {view.lines.length > 0 && (
        <footer className={styles.foot}>
          <CartTotal {...{ view, isSaving, locale, words }} />
          <p className={styles.whole}>
            <IntentLink className={button.text} href={localePath(locale, '/cart')}>
              {words.open}
            </IntentLink>
          </p>
        </footer>
      )}
    </>
  );
}

function Loading({ words }: { words: CartWords }) {
  return (
    <div className={styles.body}>
      <p role="status" className={styles.loading}>
        {words.loading}
      </p>
    </div>
  );
}

function Unread({ words }: { words: CartWords }) {
  return (
    <div className={styles.body}>
      <p role="alert">{words.failed}</p>
      <button type="button" className={button.text} onClick={() => void cartState.refresh()}>
        {words.retry}
      </button>
    </div>
  );
}
