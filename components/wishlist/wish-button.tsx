'use client';

import { type SubmitEvent, useState, useSyncExternalStore } from 'react';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './wish-button.module.css';
import { isKept, subscribeWishes, toggleWish } from './wish-store.ts';

interface Props {
  locale: Locale;
  productId: string;
  words: { keep: string; failed: string };
  className?: string | undefined;
}

/** Posts by itself where no script runs. Whether it is pressed comes after the page, which is the same for everyone. */
export function WishButton({ locale, productId, words, className = '' }: Props) {
  const isPressed = useSyncExternalStore(
    subscribeWishes,
    () => isKept(productId),
    () => false,
  );
  const [hasFailed, setHasFailed] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setHasFailed(false);
    setHasFailed(!(await toggleWish(productId)));
  };
  return (
    <form method="post" action="/api/wishlist" onSubmit={submit} className={className}>
      <input type="hidden" name="productId" value={productId} />
      <input type="hidden" name="wished" value={String(!isPressed)} />
      <input type="hidden" name="redirectTo" value={localePath(locale, '/wishlist')} />
      <button type="submit" className={styles.heart} aria-label={words.keep} aria-pressed={isPressed}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M12 20.2 4.6 12.6a4.6 4.6 0 0 1 0-6.5 4.5 4.5 0 0 1 6.4 0l1 1 1-1a4.5 4.5 0 0 1 6.4 0 4.6 4.6 0 0 1 0 6.5Z" />
        </svg>
      </button>
      {hasFailed && (
        <span role="alert" className={styles.failed}>
          {words.failed}
        </span>
      )}
    </form>
  );
}
