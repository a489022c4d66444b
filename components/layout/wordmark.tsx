import { IntentLink } from '#components/ui/intent-link.tsx';
import styles from './wordmark.module.css';

/** The woven label in every piece, held by two stitches at each end. */
export function Wordmark({ href, label }: { href: string; label: string }) {
  return (
    <IntentLink href={href} className={styles.label} aria-label={label}>
      <span aria-hidden="true">MyClothes</span>
    </IntentLink>
  );
}
