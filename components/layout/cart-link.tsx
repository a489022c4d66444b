'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type MouseEvent, useSyncExternalStore } from 'react';
import { countPieces, watchCart } from '#components/cart/cart-state.ts';
import { drawerDoor } from '#components/cart/drawer-door.ts';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { type CountWords, fillCount } from '#lib/i18n/fill.ts';
import { localePath, withoutLocale } from '#lib/i18n/locale.ts';
import styles from './cart-link.module.css';

const countUnknown = () => 0;

interface Props {
  locale: Locale;
  word: string;
  pieces: CountWords;
}

/**
 * Opens the cart over the page, and leads to it where no script runs or another tab is wanted. The count comes from
 * a cookie after the page is there, so that the page itself is the same for everyone.
 */
export function CartLink({ locale, word, pieces }: Props) {
  const count = useSyncExternalStore(watchCart, countPieces, countUnknown);
  const router = useRouter();
  const path = withoutLocale(usePathname());
  const href = localePath(locale, '/cart');
  // These show the cart themselves.
  const isLink = path === '/cart' || path === '/checkout';

  const open = async (event: MouseEvent) => {
    if (isLink || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!(await drawerDoor.open())) router.push(href);
  };
  const intent = isLink ? {} : { onPointerEnter: drawerDoor.prepare, onFocus: drawerDoor.prepare };
  return (
    <IntentLink href={href} className={styles.link} onClick={open} {...intent}>
      {word}
      {count > 0 && (
        <span key={count} className={styles.count}>
          <span aria-hidden="true">{count}</span>
          <span className="visually-hidden">{fillCount(pieces, count, locale)}</span>
        </span>
      )}
    </IntentLink>
  );
}
