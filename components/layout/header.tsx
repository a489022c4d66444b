import { useMessages, useTranslations } from 'next-intl';
import { DrawerPlace } from '#components/cart/drawer-place.tsx';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Collection, Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { CartLink } from './cart-link.tsx';
import styles from './header.module.css';
import { LocaleSwitch } from './locale-switch.tsx';
import { Menu } from './menu.tsx';
import { NavLink } from './nav-link.tsx';
import { SearchForm } from './search-form.tsx';
import { Wordmark } from './wordmark.tsx';

const shownInBar = 5;

export function Header({ locale, collections }: { locale: Locale; collections: Collection[] }) {
  const t = useTranslations('nav');
  const { cart } = useMessages();
  const to = (path: string) => localePath(locale, path);
  return (
    <header className={styles.header}>
      <nav className={styles.nav} aria-label={t('label')}>
        <Menu label={t('menu')} close={t('close')}>
          <SearchForm locale={locale} id="menu-search" />
          <ul className={styles.menuList}>
            {collections.map(({ handle, title }) => (
              <li key={handle}>
                <NavLink href={to(`/collections/${handle}`)}>{title}</NavLink>
              </li>
            ))}
          </ul>
          <p className={styles.menuFoot}>
            <IntentLink href={to('/account')}>{t('account')}</IntentLink>
            <LocaleSwitch locale={locale} label={t('language')} />
          </p>
        </Menu>
        <ul className={styles.bar}>
          {collections.slice(0, shownInBar).map(({ handle, title }) => (
            <li key={handle}>
              <NavLink href={to(`/collections/${handle}`)}>{title}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Wordmark href={to('/')} label={t('home')} />
      <div className={styles.tools}>
        <div className={styles.wideOnly}>
          <SearchForm locale={locale} id="bar-search" />
        </div>
        <span className={styles.wideOnly}>
          <LocaleSwitch locale={locale} label={t('language')} />
        </span>
        <IntentLink className={styles.wideOnly} href={to('/account')}>
          {t('account')}
        </IntentLink>
        <CartLink locale={locale} word={t('cart')} pieces={cart.pieces} />
      </div>
      <DrawerPlace locale={locale} />
    </header>
  );
}
