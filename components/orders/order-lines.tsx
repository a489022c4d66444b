import { useTranslations } from 'next-intl';
import { Picture } from '#components/ui/picture.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { formatMoney } from '#lib/money.ts';
import type { OrderLineView } from '#lib/orders/types.ts';
import styles from '../checkout/order-summary.module.css';

/** The catalog's frame; an order keeps only where its pictures are. */
const frame = { width: 800, height: 1000 };

export function OrderLines({ lines, locale }: { lines: OrderLineView[]; locale: Locale }) {
  const t = useTranslations('order');
  return (
    <ul className={styles.summary} aria-label={t('pieces')}>
      {lines.map((line) => (
        <li key={line.position} className={styles.line}>
          <Picture
            picture={line.image ? { src: line.image, alt: '', ...frame } : null}
            missing=""
            isDecorative
          />
          <span>
            {line.title}
            <span className={styles.variant}>
              {line.variantTitle} × {line.quantity}
            </span>
          </span>
          <span className={styles.price}>{formatMoney(line.total, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
