'use client';

import { useSyncExternalStore } from 'react';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { cartChanged } from '#lib/cart/cart-changed.ts';
import styles from './cart-link.module.css';

function subscribe(onChange: () => void): () => void {
  window.addEventListener(cartChanged, onChange);
  window.addEventListener('pageshow', onChange);
  return () => {
    window.removeEventListener(cartChanged, onChange);
    window.removeEventListener('pageshow', onChange);
  };
}

const countNow = () => Number(/(?:^|; )mc_cart_count=(\d+)/.exec(document.cookie)?.[1] ?? 0);
const countUnknown = () => 0;

interface Props {
  href: string;
  word: string;
  /** What is counted, for those who hear the number. */
  unit: string;
}

/** The count comes from a cookie after the page is there, so that the page itself is the same for everyone. */
export function CartLink({ href, word, unit }: Props) {
  const count = useSyncExternalStore(subscribe, countNow, countUnknown);
  return (
    <IntentLink href={href} className={styles.link}>
      {word}
      {count > 0 && (
        <span key={count} className={styles.count}>
          {count}
          <span className="visually-hidden"> {unit}</span>
        </span>
      )}
    </IntentLink>
  );
}
