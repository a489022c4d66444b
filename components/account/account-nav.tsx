import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { NavLink } from '#components/layout/nav-link.tsx';
import button from '#components/ui/button.module.css';
import { signOutAction } from '#lib/auth/actions.ts';
import { isStaff, type Role } from '#lib/auth/roles.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './account-nav.module.css';

interface Props {
  locale: Locale;
  user: { name: string; email: string; role: Role };
}

const rooms = [
  ['overview', '/account'],
  ['orders', '/account/orders'],
  ['wishlist', '/wishlist'],
  ['addresses', '/account/addresses'],
  ['details', '/account/details'],
  ['sessions', '/account/sessions'],
  ['privacy', '/account/privacy'],
] as const;

export function AccountNav({ locale, user }: Props) {
  const t = useTranslations('account');
  return (
    <div className={styles.side}>
      <p className={styles.who}>
        {user.name && <span className={styles.name}>{user.name}</span>}
        <span className={styles.email}>{t('signedInAs', { email: user.email })}</span>
      </p>
      <nav aria-label={t('nav.label')}>
        <ul className={styles.rooms}>
          {rooms.map(([room, path]) => (
            <li key={room}>
              <NavLink href={localePath(locale, path)}>{t(`nav.${room}`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.ways}>
        {isStaff(user.role) && (
          // Another root layout: a whole page, so nothing of it is fetched ahead.
          <Link href="/admin" prefetch={false} className={button.text}>
            {t('desk')}
          </Link>
        )}
        <form action={signOutAction}>
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className={button.text}>
            {t('signOut')}
          </button>
        </form>
      </div>
    </div>
  );
}
