import { auditRoles, customerRoles, isOneOf, orderRoles, reportRoles } from '#lib/admin/access.ts';
import { deskLocale } from '#lib/admin/desk-locale.ts';
import { chooseLanguageAction } from '#lib/admin/language/actions.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { signOutAction } from '#lib/auth/actions.ts';
import type { CurrentUser } from '#lib/auth/current-user.ts';
import { securityPath } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import styles from './desk.module.css';
import { DeskLink } from './desk-link.tsx';

const places = [
  ['/admin', 'dashboard', staffRoles],
  ['/admin/products', 'products', staffRoles],
  ['/admin/pages', 'pages', staffRoles],
  ['/admin/media', 'media', staffRoles],
  ['/admin/campaigns', 'campaigns', staffRoles],
  ['/admin/orders', 'orders', orderRoles],
  ['/admin/customers', 'customers', customerRoles],
  ['/admin/stock', 'stock', staffRoles],
  ['/admin/reports', 'reports', reportRoles],
  ['/admin/audit', 'audit', auditRoles],
  ['/admin/users', 'users', auditRoles],
] as const;

export function DeskBar({ user }: { user: CurrentUser }) {
  const otherLocale = deskLocale() === 'en' ? 'ko' : 'en';
  return (
    <header className={styles.bar}>
      <span className={styles.mark}>{t('desk')}</span>
      <nav className={styles.nav} aria-label={t('nav.label')}>
        {places
          .filter(([, , roles]) => isOneOf(user.role, roles))
          .map(([href, word]) => (
            <DeskLink key={href} href={href}>
              {t(`nav.${word}`)}
            </DeskLink>
          ))}
      </nav>
      <div className={styles.who}>
        <DeskLink href={securityPath}>
          {t('signedInAs', { name: user.name || user.email, role: t(`roles.${user.role}`) })}
        </DeskLink>
        <a href="/">{t('store')}</a>
        <form action={chooseLanguageAction}>
          <input type="hidden" name="locale" value={otherLocale} />
          <button type="submit" className={styles.plain} lang={otherLocale}>
            {t('language')}
          </button>
        </form>
        <form action={signOutAction}>
          <button type="submit" className={styles.plain}>
            {t('signOut')}
          </button>
        </form>
      </div>
    </header>
  );
}
