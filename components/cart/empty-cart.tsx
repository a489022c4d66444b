import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import type { CartWords } from './cart-words.ts';
import styles from './empty-cart.module.css';

export function EmptyCart({ locale, words }: { locale: Locale; words: CartWords }) {
  return (
    <div className={styles.empty}>
      <img src="/cut/pocket.svg" alt="" width={190} height={200} />
      <div>
        <p className={styles.title}>{words.empty}</p>
        <p className={styles.hint}>{words.emptyHint}</p>
        <IntentLink className={button.text} href={localePath(locale, '/search?sort=newest')}>
          {words.browse}
        </IntentLink>
      </div>
    </div>
  );
}
