import { useTranslations } from 'next-intl';
import { MeasureChoice } from '#components/measure/measure-choice.tsx';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Collection, Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './footer.module.css';
import { LocaleSwitch } from './locale-switch.tsx';

export function Footer({ locale, collections }: { locale: Locale; collections: Collection[] }) {
  const t = useTranslations('footer');
  const nav = useTranslations('nav');
  return (
    <footer className={styles.footer}>
      <div className={styles.promise}>
        <p>{t('promise')}</p>
        <p>{t('ships')}</p>
      </div>
      <nav className={styles.column} aria-labelledby="footer-shop">
        <h2 id="footer-shop">{t('shop')}</h2>
        <ul className={styles.shop}>
          {collections.map(({ handle, title }) => (
            <li key={handle}>
              <IntentLink href={localePath(locale, `/collections/${handle}`)}>{title}</IntentLink>
            </li>
          ))}
        </ul>
      </nav>
      <nav className={styles.column} aria-labelledby="footer-help">
        <h2 id="footer-help">{t('help')}</h2>
        <ul>
          <li>
            <IntentLink href={localePath(locale, '/account')}>{t('orders')}</IntentLink>
          </li>
          <li>
            <IntentLink href={localePath(locale, '/orders')}>{t('findOrder')}</IntentLink>
          </li>
          <li>
            <IntentLink href={localePath(locale, '/wishlist')}>{t('wishlist')}</IntentLink>
          </li>
          <li>
            <a href="/status">{t('status')}</a>
          </li>
          <li>
            <LocaleSwitch locale={locale} label={nav('language')} />
          </li>
        </ul>
      </nav>
      <div className={styles.measure}>
        <MeasureChoice
          words={{
            ask: t('measure.ask'),
            yes: t('measure.yes'),
            no: t('measure.no'),
            on: t('measure.on'),
            off: t('measure.off'),
            change: t('measure.change'),
          }}
        />
      </div>
      <p className={styles.rights}>{t('rights')}</p>
    </footer>
  );
}
