import { useTranslations } from 'next-intl';
import { archiveNumber } from '#components/product/archive-number.ts';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import type { Locale, ProductCard } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import styles from './opening.module.css';

/** The newest piece hung over its own pattern, and one sentence. */
export function Opening({ locale, piece }: { locale: Locale; piece: ProductCard | null }) {
  const t = useTranslations('home');
  const product = useTranslations('product');
  return (
    <section className={styles.opening}>
      <img className={styles.sheet} src="/cut/sheet.svg" alt="" width={1200} height={900} />
      <h1 className={styles.title}>
        <span>{t('lineOne')} </span>
        <span>{t('lineTwo')}</span>
      </h1>
      <div className={styles.words}>
        <p>{t('intro')}</p>
        <IntentLink className={styles.enter} href={localePath(locale, '/search?sort=newest')}>
          {t('enter')}
        </IntentLink>
      </div>
      {piece && (
        <IntentLink className={styles.piece} href={localePath(locale, `/products/${piece.handle}`)}>
          <Picture
            picture={piece.image}
            missing={product('noPicture')}
            isFirst
            sizes="(min-width: 60rem) 40vw, 78vw"
            className={styles.picture}
          />
          <span className={styles.label}>
            <span>{product('number', { number: archiveNumber(piece.number) })}</span>
            <span>{piece.title}</span>
            <span>{formatMoney(piece.price, locale)}</span>
          </span>
        </IntentLink>
      )}
    </section>
  );
}
