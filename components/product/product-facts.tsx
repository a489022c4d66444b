import { useTranslations } from 'next-intl';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale, Product } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './product-facts.module.css';

/** What is printed about the piece: prose and its list, then the house's promises. */
export function ProductFacts({ product, locale }: { product: Product; locale: Locale }) {
  const t = useTranslations('product');
  return (
    <div className={styles.facts}>
      {product.description && (
        // Sanitized when it was written, see lib/catalog/product-input.ts.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
        <div className={styles.prose} dangerouslySetInnerHTML={{ __html: product.description }} />
      )}
      <dl className={styles.list}>
        {product.reserveMinutes !== null && (
          <div>
            <dt>{t('drop')}</dt>
            <dd>{t('dropText', { minutes: product.reserveMinutes })}</dd>
          </div>
        )}
        <div>
          <dt>{t('delivery')}</dt>
          <dd>{t('deliveryText')}</dd>
        </div>
        <div>
          <dt>{t('returns')}</dt>
          <dd>{t('returnsText')}</dd>
        </div>
        {product.vendor && product.vendor !== 'MyClothes' && (
          <div>
            <dt>{t('vendor')}</dt>
            <dd>{product.vendor}</dd>
          </div>
        )}
        {product.collections.length > 0 && (
          <div>
            <dt>{t('foundIn')}</dt>
            <dd className={styles.collections}>
              {product.collections.map(({ handle, title }) => (
                <IntentLink key={handle} href={localePath(locale, `/collections/${handle}`)}>
                  {title}
                </IntentLink>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
